#include "CStamp.h"

// Tools/stamp writes this file for builds by make, which name its folder. A build by `swift build` alone has none: it
// would go stale there without a word.
#if __has_include(<dayfront-stamp.h>)
#include <dayfront-stamp.h>
#else
#define DAYFRONT_COMMIT ""
#define DAYFRONT_DAY ""
#define DAYFRONT_SOURCES ""
#endif

const char *stamped_commit(void) { return DAYFRONT_COMMIT; }

const char *stamped_day(void) { return DAYFRONT_DAY; }

const char *stamped_sources(void) { return DAYFRONT_SOURCES; }
