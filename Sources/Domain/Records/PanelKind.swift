/// What sort of body hears or sends asks.
public enum PanelKind: String, Choice {
  case communityPanel = "community_panel"
  case youthParliament = "youth_parliament"
  case schoolAssembly = "school_assembly"
  case shadowBoard = "shadow_board"
  case workingGroup = "working_group"
  case event
}
