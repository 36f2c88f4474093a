import Foundation
import PublishedCheck
import TestSupport
import Testing

/// Every file of the corpus, and files that are spoilt in ways nobody thought of, are read or refused, never worse.
@Suite struct CorpusTests {
  private static let files: [(name: String, bytes: [UInt8])] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { name in
      (name, (try? Data(contentsOf: folder.appending(path: name))).map(Array.init) ?? [])
    }
  }()

  @Test func everyFileIsReadOrRefusedHoweverItIsTaken() {
    #expect(Self.files.count >= 40)
    for file in Self.files {
      #expect(file.bytes.count < 1024, "\(file.name)")
      for way in PublishedCheck.Way.allCases {
        let failure = PublishedCheck.failure(of: file.bytes, way)
        #expect(failure == nil, "\(file.name), \(way)")
      }
    }
  }

  @Test(arguments: 0..<8) func spoiltFilesAreReadOrRefused(_ part: Int) {
    for number in 0..<500 {
      let seed = UInt64(part * 500 + number)
      var numbers = SeededGenerator(seed: seed)
      let bytes = spoilt(&numbers)
      let way = PublishedCheck.Way.allCases[number % PublishedCheck.Way.allCases.count]
      let failure = PublishedCheck.failure(of: bytes, way)
      #expect(failure == nil, "seed \(seed), \(way): \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  /// A file of the corpus with bytes changed, taken out, doubled, or taken from another file.
  private func spoilt(_ numbers: inout SeededGenerator) -> [UInt8] {
    var bytes = Self.files.randomElement(using: &numbers)?.bytes ?? []
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      let start = Int.random(in: 0...bytes.count, using: &numbers)
      let range = start..<min(bytes.count, start + Int.random(in: 0...24, using: &numbers))
      switch Int.random(in: 0..<5, using: &numbers) {
      case 0: bytes.removeSubrange(range)
      case 1: bytes.insert(contentsOf: Array(bytes[range]), at: start)
      case 2: bytes.insert(Self.telling.randomElement(using: &numbers) ?? 0, at: start)
      case 3: for index in range { bytes[index] = UInt8.random(in: 0...255, using: &numbers) }
      default:
        let other = Self.files.randomElement(using: &numbers)?.bytes ?? []
        let from = Int.random(in: 0...other.count, using: &numbers)
        bytes.replaceSubrange(range, with: other[from..<min(other.count, from + 40)])
      }
    }
    return bytes
  }

  /// The bytes by which tables are told apart, and their cells.
  private static let telling = Array("\",\n\r\t;'-/.[]0 9\0".utf8) + [0x80, 0xA0, 0xC2, 0xEF]
}
