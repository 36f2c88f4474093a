/// Whether somebody sits on a body as a resident or for their work.
public enum MemberKind: String, Choice {
  case resident
  case professional
}
