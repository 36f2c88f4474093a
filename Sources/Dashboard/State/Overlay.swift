/// What lies over the screen and takes the keys.
enum Overlay {
  /// Typing the words of a filter.
  case filter(TextField, before: String)
  /// Help of this screen, or the palette of all commands.
  case commands(CommandList)
  /// Choosing one of a few words.
  case menu(Menu)
  /// Typing the fields of a record.
  case form(Form)
  /// What was done, by whom.
  case log(LogView)
  /// Somebody changed the same field meanwhile.
  case conflict(ConflictView)
  /// Taking figures out of a file; how far it has come is in the model.
  case importing
  /// Something that needs a yes.
  case confirm(Confirmation)
}
