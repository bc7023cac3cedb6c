#if DEBUG
    #if canImport(Darwin)
        internal import Darwin
    #else
        internal import Glibc
    #endif

    /// What a crashing or hanging graphviz does to the worker, made to happen: only in debug builds, for the tests.
    enum WorkerFault: String {
        case crash, hang

        /// The environment's choice strikes; without one nothing happens.
        static func strike() {
            switch Terminal.environment("WITTEVLEK_WORKER_FAULT").flatMap(WorkerFault.init) {
            case .crash: raise(SIGSEGV)
            case .hang: while true { sleep(60) }
            case nil: break
            }
        }
    }
#endif
