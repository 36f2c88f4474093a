import Foundation
import Testing

/// The whole demo region, made again from nothing by verbs that anybody can use.
@Suite struct RebuildTests {
  private typealias Record = [String: Any]

  /// The kinds that are added one by one with options, as a person does; the others come as rows of JSON.
  private static let typed: Set<String> = ["authorities", "panels", "members", "phases", "partners", "priorities"]

  @Test func theDemoRegionCanBeMadeAgainByVerbs() throws {
    let demo = try DemoStore()
    let folder = try TestFolder()
    let copy = StoreAt(path: folder.path + "/copy")
    let programme = try document(demo.path + "/programme.json")
    let own = try #require(programme["programme"] as? Record)
    try copy.steer(["programme", "add"] + options(own.filter { !["headline", "demo_anchor"].contains($0.key) }))
    for (kind, collection) in [("authority", "authorities"), ("definition", "definitions")] {
      try add(kind, programme[collection], collection, nil, to: copy)
    }
    let places = try neighbourhoods(demo)
    for (slug, place) in places {
      var fields = try #require(place["neighbourhood"] as? Record)
      fields["status"] = nil
      try copy.steer(["neighbourhood", "add", "--id", slug] + options(fields))
      try add("priority", place["priorities"], "priorities", slug, to: copy)
    }
    try add("partner", programme["partners"], "partners", nil, to: copy)
    for (slug, place) in places {
      for (kind, collection) in [
        ("phase", "phases"), ("indicator", "indicators"), ("claim", "claims"), ("panel", "panels"),
        ("member", "members"), ("ask", "asks"), ("action", "actions"), ("activity", "activities"),
      ] {
        try add(kind, place[collection], collection, slug, to: copy)
      }
      let status = try #require((place["neighbourhood"] as? Record)?["status"] as? String)
      try copy.steer(["neighbourhood", "edit", slug, "--status", status])
      try tieAsks(place, slug, in: copy)
      let values = demo.path + "/observations/\(slug).json"
      if FileManager.default.fileExists(atPath: values) {
        try observe(try document(values), in: slug, copy)
      }
    }
    try observe(try document(demo.path + "/observations/region.json"), in: nil, copy)
    let rest = own.filter { ["headline", "demo_anchor"].contains($0.key) }
    try copy.steer(["programme", "edit", "--json"], input: json([rest]))

    let wanted = try everything(demo.path)
    let made = try everything(copy.path)
    #expect(made.keys.sorted() == wanted.keys.sorted())
    for (name, value) in wanted {
      let other = try #require(made[name])
      #expect(value.isEqual(other), "\(name) differs:\n\(difference(value, other, name))")
    }
    #expect(try Program.run(Program.steer, ["check"], environment: ["STEER_STORE": copy.path]).code == 0)
  }

  private func neighbourhoods(_ demo: DemoStore) throws -> [(String, Record)] {
    let names = try FileManager.default.contentsOfDirectory(atPath: demo.path + "/neighbourhoods").sorted()
    return try names.map { (String($0.dropLast(5)), try document(demo.path + "/neighbourhoods/" + $0)) }
  }

  /// Adds the records of a kind: one by one with options, or all at once as JSON.
  private func add(_ kind: String, _ records: Any?, _ collection: String, _ slug: String?, to copy: StoreAt) throws {
    guard let records = records as? [String: Record], !records.isEmpty else { return }
    let place = slug.map { ["--neighbourhood", $0] } ?? []
    if Self.typed.contains(collection) {
      for (id, record) in records.sorted(by: { $0.key < $1.key }) {
        try copy.steer([kind, "add", "--id", id] + place + options(record))
      }
      return
    }
    let rows = records.sorted { $0.key < $1.key }.map { id, record in
      // An ask is tied to its actions once they are there.
      record.filter { !(kind == "ask" && $0.key == "actions") }.merging(["id": id]) { $1 }
    }
    try copy.steer([kind, "add", "--json"] + place, input: json(rows))
  }

  private func tieAsks(_ place: Record, _ slug: String, in copy: StoreAt) throws {
    let asks = (place["asks"] as? [String: Record] ?? [:]).filter { $0.value["actions"] != nil }
    guard !asks.isEmpty else { return }
    let rows = asks.map { ["id": $0.key, "actions": $0.value["actions"] as Any] }
    try copy.steer(["ask", "edit", "--json", "--neighbourhood", slug], input: json(rows))
  }

  /// Takes down every value of a file, then says of each series what only the series knows.
  private func observe(_ document: Record, in slug: String?, _ copy: StoreAt) throws {
    let all = document["series"] as? [String: Record] ?? [:]
    let rows = all.map { id, series -> Record in
      var row = series.merging(["id": id]) { $1 }
      row["neighbourhood"] = slug
      return row
    }
    // The newest value of each is observed by itself, the ones before come with the series.
    var values: [Record] = []
    let series = rows.map { row -> Record in
      var row = row
      var points = row["points"] as? [String: Record] ?? [:]
      guard points.count > 1, let last = points.keys.max(), let point = points.removeValue(forKey: last) else {
        return row
      }
      row["points"] = points
      var value = point.merging(["indicator": row["definition"] as Any, "period": last]) { $1 }
      value["breakdown"] = row["breakdown"]
      if let slug { value["neighbourhood"] = slug } else { value["area"] = row["area"] }
      values.append(value)
      return row
    }
    try copy.steer(["series", "add", "--json"], input: json(series))
    try copy.steer(["observe", "--json"], input: json(values))
  }

  // MARK: Texts

  /// A record's fields as options.
  private func options(_ record: Record) -> [String] {
    record.sorted { $0.key < $1.key }.flatMap { name, value -> [String] in
      let option = "--" + name.replacingOccurrences(of: "_", with: "-")
      switch (name, value) {
      case ("revision", _): return []
      case ("illustrative", _): return [option]
      case (_, let members as Record): return [option, members.keys.sorted().joined(separator: ", ")]
      case (_, let number as NSNumber): return [option, number.stringValue]
      default: return [option, "\(value)"]
      }
    }
  }

  private func json(_ rows: [Record]) throws -> String {
    let plain = rows.map { $0.filter { $0.key != "revision" } }
    return String(decoding: try JSONSerialization.data(withJSONObject: plain), as: UTF8.self)
  }

  private func document(_ path: String) throws -> Record {
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
    return try #require(value as? Record)
  }

  // MARK: Comparison

  /// Every document of a store, without how often each thing was changed.
  private func everything(_ path: String) throws -> [String: NSDictionary] {
    var all: [String: NSDictionary] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path)
    where name.hasSuffix(".json") && !name.hasPrefix(".local") && name != "store.json" {
      all[name] = try #require(withoutRevisions(try document(path + "/" + name)) as? NSDictionary)
    }
    return all
  }

  private func withoutRevisions(_ value: Any) -> Any {
    guard let object = value as? Record else { return value }
    return object.filter { $0.key != "revision" }.mapValues(withoutRevisions) as NSDictionary
  }

  private func difference(_ left: Any, _ right: Any, _ path: String) -> String {
    guard let left = left as? NSDictionary, let right = right as? NSDictionary else {
      return "\(path): \(left) / \(right)"
    }
    let keys = Set(left.allKeys.map { "\($0)" }).union(right.allKeys.map { "\($0)" }).sorted()
    return keys.compactMap { key in
      switch (left[key], right[key]) {
      case (let one?, let two?) where !((one as? NSObject)?.isEqual(two) ?? false):
        difference(one, two, "\(path)/\(key)")
      case (let one?, nil): "\(path)/\(key): \(one) is missing"
      case (nil, let two?): "\(path)/\(key): \(two) is too much"
      default: nil
      }
    }.joined(separator: "\n")
  }
}
