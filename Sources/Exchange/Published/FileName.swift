/// Names of files as people say them.
public enum FileName {
  /// The name without the folders.
  public static func last(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
