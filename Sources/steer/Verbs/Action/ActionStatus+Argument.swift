import ArgumentParser
import Domain

extension ActionStatus: ExpressibleByArgument {}
