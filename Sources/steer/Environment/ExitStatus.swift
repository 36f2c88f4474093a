/// How the program ends, with the numbers of sysexits.h.
enum ExitStatus: Int32 {
  case usage = 64
  case badData = 65
  case notFound = 66
  case cannotCreate = 73
  case ioFailure = 74
  case busy = 75
  case notPermitted = 77
}
