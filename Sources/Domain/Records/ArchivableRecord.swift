/// A record that can be put away out of lists and counts without being lost.
protocol ArchivableRecord {
  var common: RecordCommon { get }
}

extension Action: ArchivableRecord {}
extension Activity: ArchivableRecord {}
extension Ask: ArchivableRecord {}
extension Claim: ArchivableRecord {}
extension Member: ArchivableRecord {}
extension Panel: ArchivableRecord {}
extension Partner: ArchivableRecord {}
extension Phase: ArchivableRecord {}
extension Priority: ArchivableRecord {}
extension Series: ArchivableRecord {}
