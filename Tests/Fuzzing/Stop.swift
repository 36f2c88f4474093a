/// Ends the run, so that the fuzzer keeps the input.
///
/// It has a file of its own since a target of one file is taken for a script.
func stop(_ failure: String) -> Never {
  fatalError(failure)
}
