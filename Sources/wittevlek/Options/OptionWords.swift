public import Analysis
public import ArgumentParser
public import Collaboration

// The domain's closed lists of words, as options take them.

extension Language: ExpressibleByArgument {}
extension LayoutID: ExpressibleByArgument {}
extension StyleID: ExpressibleByArgument {}
extension ProjectionSettings.Kind: ExpressibleByArgument {}
extension ProjectionSettings.Strengths: ExpressibleByArgument {}
