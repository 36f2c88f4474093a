/// Who chose a priority.
public enum PriorityOrigin: String, Choice {
  case community
  case steeringGroup = "steering_group"
  case published
}
