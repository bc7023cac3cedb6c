#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

// The two functions that are not in the standard library.

func naturalLogarithm(_ value: Double) -> Double { log(value) }

func cosine(_ radians: Double) -> Double { cos(radians) }
