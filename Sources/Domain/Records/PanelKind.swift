/// What sort of body steers the programme, or hears and sends asks.
public enum PanelKind: String, Choice {
  case steeringGroup = "steering_group"
  case communityPanel = "community_panel"
  case youthParliament = "youth_parliament"
  case schoolAssembly = "school_assembly"
  case shadowBoard = "shadow_board"
  case workingGroup = "working_group"
  case event
}
