import Domain
import TerminalKit

/// The dashboard without a terminal: keys go in, frames come out.
///
/// Keys become commands, commands become edits, edits go through the workspace, and what the workspace then holds is
/// drawn. A test or `steer screen` drives it just as a terminal does.
@MainActor
public final class Dashboard {
  var model: Model
  let workspace: any Workspace
  private var targets: [ClickTarget] = []

  /// Opens the dashboard on the region.
  public init(workspace: any Workspace, session: Session, glyphs: Glyphs, columns: Int, rows: Int) {
    self.workspace = workspace
    model = Model(
      snapshot: workspace.snapshot, session: session, today: session.day(), readOnlyReason: workspace.readOnlyReason,
      glyphs: glyphs,
      columns: columns, rows: rows)
    model.placeID = model.snapshot.neighbourhoods.first?.id
  }

  /// The neighbourhood and screen to open with next time.
  public var position: (screen: String, place: String?) { (model.screen.rawValue, model.placeID) }

  /// Shows a screen of a neighbourhood; names that are not there are passed over.
  public func show(screen: String? = nil, place: String? = nil) {
    if let place, model.snapshot.neighbourhood(place) != nil { model.placeID = place }
    if let screen = screen.flatMap(ScreenName.init(rawValue:)) { model.screen = screen }
    if model.screen == .region { model.list.selected = model.placeID }
  }

  /// Puts a line at the foot of the screen.
  public func say(_ text: String) { model.message = .done(text) }

  /// Takes one key; says what is asked of the terminal.
  public func press(_ key: KeyPress) -> Effect? {
    model.today = model.session.day()
    if case .resize(let columns, let rows) = key {
      model.columns = columns
      model.rows = rows
      return nil
    }
    if model.isTooSmall {
      return key == .character("q") || key == .control("c") ? .quit : nil
    }
    if case .mouse(let event) = key { return click(event) }
    if model.overlay != nil { return pressOverlay(key) }
    if case .paste = key { return nil }
    guard let command = Keymap.command(for: key, on: model.screen) else {
      let elsewhere = Keymap.bindings.filter { $0.keys.contains(key) }
      if !elsewhere.isEmpty {
        model.message = .trouble(elsewhere.map { $0.whereItWorks(by: key) }.joined(separator: "  "))
      }
      return nil
    }
    return run(command)
  }

  /// Draws the screen as it is now.
  public func frame() -> Frame {
    var canvas = Canvas(frame: Frame(columns: model.columns, rows: model.rows, glyphs: model.glyphs))
    if model.isTooSmall {
      canvas.frame.put(
        SafeText(
          "Window is \(model.columns)x\(model.rows), needs \(Model.minimumColumns)x\(Model.minimumRows). q quits"),
        row: 0, column: 0)
      return canvas.frame
    }
    if model.hasNoProgramme {
      canvas.frame.put("Steer", row: 0, column: 1, style: Style(.title, bold: true))
      let lines = SafeText(model.message?.text ?? "").wrapped(to: model.columns - 2).prefix(3).map { TableCell($0) }
      canvas.lines(lines, top: model.rows - 1 - lines.count, height: lines.count)
      if let overlay = model.overlay { OverlayDrawing(model: model).draw(overlay, on: &canvas) }
      return canvas.frame
    }
    let list = model.shown
    let chrome = Chrome(model: model, list: list)
    chrome.drawHead(on: &canvas)
    model.screen.draw(model, list, on: &canvas)
    chrome.drawFoot(on: &canvas)
    targets = canvas.targets
    if let overlay = model.overlay { OverlayDrawing(model: model).draw(overlay, on: &canvas) }
    return canvas.frame
  }

  private func click(_ event: MouseEvent) -> Effect? {
    guard model.overlay == nil else { return nil }
    switch event.kind {
    case .wheelDown: return run(.moveDown)
    case .wheelUp: return run(.moveUp)
    case .release: return nil
    case .press:
      let target = targets.last { $0.row == event.row && $0.columns.contains(event.column) }
      switch target?.action {
      case .run(let command)?: return run(command)
      case .select(let id)?:
        if model.shown.selectedID == id { return press(.enter) }
        focusBox(holding: id)
        model.list.selected = id
        return nil
      case nil: return nil
      }
    }
  }

  /// On the neighbourhood's screen a click in another box moves the keys there.
  private func focusBox(holding id: String) {
    guard model.screen == .neighbourhood else { return }
    for box in NeighbourhoodBox.allCases {
      var other = model
      other.box = box
      if other.shown.ids.contains(id) { model.box = box }
    }
  }

  /// Reads the workspace's programme anew after an edit or a reload.
  func refresh() {
    let list = model.shown
    model.list.position = list.selectedIndex ?? 0
    if model.list.selected == nil { model.list.selected = list.selectedID }
    model.snapshot = model.workingReason == nil ? workspace.snapshot : workspace.snapshot.workingView
    model.readOnlyReason = workspace.readOnlyReason
  }
}
