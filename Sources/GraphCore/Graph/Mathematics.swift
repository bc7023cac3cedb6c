#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The natural logarithm.
@inline(__always)
func logarithm(_ value: Double) -> Double { log(value) }

/// The natural logarithm of 1 + `value`, exact also where `value` is small.
@inline(__always)
func logarithm(onePlus value: Double) -> Double { log1p(value) }

@inline(__always)
func cubeRoot(_ value: Double) -> Double { cbrt(value) }

/// e to the power of `value`.
@inline(__always)
func exponential(_ value: Double) -> Double { exp(value) }
