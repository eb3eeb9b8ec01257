// Asks for mouse reports.
//
// Not through ncurses' mousemask, which reads X10 reports and may ask for motion too: only 1000 (clicks and wheel) and
// 1006 (reports in decimal, for any width) are wanted.
#include "State.h"
#include <string.h>
#include <unistd.h>

static const char start[] = "\033[?1000h\033[?1006h", end[] = "\033[?1006l\033[?1000l";

// A terminal whose description knows what a report begins with can send one.
static int can_report_mouse(void) {
  const char *report = tigetstr("kmous");
  return report != NULL && report != (char *)-1;
}

void dayfront_switch_mouse(int on) {
  if (!can_report_mouse()) return;
  if (on) dayfront_write((const uint8_t *)start, sizeof start - 1);
  else dayfront_write((const uint8_t *)end, sizeof end - 1);
}

void dayfront_silence_mouse(void) {
  if (!dayfront.reports_mouse || !can_report_mouse()) return;
  ssize_t ignored = write(dayfront.found, end, strlen(end));
  (void)ignored;
}

void dayfront_report_mouse(int on) {
  if (dayfront.reports_mouse == on) return;
  dayfront.reports_mouse = on;
  dayfront_switch_mouse(on);
}
