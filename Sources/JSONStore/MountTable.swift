import Glibc

/// What kinds of file system are mounted, read from the kernel's own table.
enum MountTable {
  /// The kind of the file system on a device, such as `ext4`; nil when the table does not tell.
  static func kind(ofDevice device: dev_t) -> String? {
    let number = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
    guard number >= 0, let bytes = try? FileDescriptor(number).readAll(limit: 1 << 22, path: "/proc/self/mountinfo")
    else { return nil }
    // Each line reads "36 35 98:0 / /mnt rw shared:1 - ext4 /dev/root rw"; see proc(5).
    let wanted = "\(major(device)):\(minor(device))"
    for line in bytes.split(separator: 0x0A) {
      let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard words.count > 3, words[2] == wanted, let dash = words.firstIndex(of: "-"), dash + 1 < words.count
      else { continue }
      return words[dash + 1]
    }
    return nil
  }

  /// Whether locks on a kind of file system may not be seen by other machines or processes.
  static func isRemote(_ kind: String) -> Bool {
    kind.hasPrefix("fuse") && kind != "fuseblk"
      || ["nfs", "nfs4", "cifs", "smb3", "9p", "afs", "ceph", "glusterfs"].contains(kind)
  }

  /// The parts of a device number, as glibc's makedev(3) packs them.
  private static func major(_ device: dev_t) -> UInt64 {
    (UInt64(device) >> 8) & 0xFFF | (UInt64(device) >> 32) & 0xFFFF_F000
  }

  private static func minor(_ device: dev_t) -> UInt64 {
    UInt64(device) & 0xFF | (UInt64(device) >> 12) & 0xFFFF_FF00
  }
}
