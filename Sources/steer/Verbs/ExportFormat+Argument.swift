import ArgumentParser
import Exchange

extension ExportFormat: ExpressibleByArgument {}
