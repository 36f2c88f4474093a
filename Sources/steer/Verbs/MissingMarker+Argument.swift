import ArgumentParser
import Domain

extension MissingMarker: ExpressibleByArgument {}
