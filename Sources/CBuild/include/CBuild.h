// The id that the linker gave this program: behind headers that Swift does not take.
#pragma once

/// Copies the id of the build that runs into the room for it, at most so many bytes of it. Returns how many; 0 where the
/// program was linked without one.
int dayfront_build_id(unsigned char *room, int most);
