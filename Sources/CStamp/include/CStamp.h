#ifndef CSTAMP_H
#define CSTAMP_H

/// The commit that the program was built from, twelve digits; empty where the build did not say. "-changed" follows
/// where files of it had been changed.
const char *_Nonnull stamped_commit(void);

/// The day of that commit by UTC, 2026-11-26; empty where the build did not say.
const char *_Nonnull stamped_day(void);

/// 32 digits that stand for the program's own sources and for the compiler, whatever the commit says of them; empty where
/// the build did not say.
const char *_Nonnull stamped_sources(void);

#endif
