# Two commands matter: make run, make test. Each installs what it misses on Debian and its kin.
PREFIX ?= /usr/local
DESTDIR ?=
# Each function by itself, so that the linker can leave out what nobody calls and lay side by side what a start calls.
RELEASE := -c release --static-swift-stdlib \
	-Xswiftc -Xfrontend -Xswiftc -function-sections -Xcc -ffunction-sections
# The toolchain's own linker, where it is there, takes the order of Tools/start.order: a start then touches 2 MB of code
# instead of 8.
LLD := $(wildcard $(dir $(realpath $(shell command -v swift)))ld.lld)
ORDER := $(if $(LLD),-Xswiftc -use-ld=lld \
	-Xlinker --symbol-ordering-file=$(CURDIR)/Tools/start.order -Xlinker --no-warn-symbol-ordering)
STATIC = $$(test -z "$$(ls /usr/lib/libtinfo.a /usr/lib*/*/libtinfo.a 2>/dev/null)" || echo -Xswiftc -static-executable)
APT := $(if $(filter 0,$(shell id -u)),,sudo )apt-get

TESTS := .build-tests/release/dayfrontPackageTests.xctest --testing-library swift-testing

.PHONY: run build order test class-test bench fuzz soak sanitize lint format install needs-ncurses needs-tmux needs-sshd \
	clean .build-tests/release

run: build
	@.build/release/dayfront

# A program with nothing left to link at start takes a third less time to its first frame and 3 MB less memory. Where
# the static library of ncurses is missing (Debian has it in libncurses-dev), the shared one serves. The linker warns of
# functions that look up users: nothing here calls them.
build: needs-ncurses
	swift build $(RELEASE) --product dayfront $(ORDER) -Xlinker -s $(STATIC)

# The order of functions anew, after changes to what a start does. Before the next build, which then links again.
order: needs-ncurses
	rm -f .build/release/dayfront
	swift build $(RELEASE) --product dayfront $(ORDER) $(STATIC)
	Tools/order.py .build/release/dayfront > .build/start.order
	mv .build/start.order Tools/start.order
	rm -f .build/release/dayfront

test: needs-ncurses needs-tmux
	swift build --build-tests
	swift test --skip-build

# A class over a real sshd, with accounts of its own: as root, best in a container.
class-test: build needs-tmux needs-sshd
	python3 Tests/Classroom/class_test.py

bench: build
	swift build $(RELEASE) --product bench $(ORDER) -Xlinker -s $(STATIC)
	Benchmarks/measure.py

# Tests with optimisation, for runs that would take hours without it.
.build-tests/release: needs-ncurses
	swift build -c release --build-tests --scratch-path .build-tests -Xswiftc -enable-testing

# Spoiled inputs for every reader, so many each; what ends badly names its seed and keeps its input.
DAYFRONT_FUZZ_CASES ?= 20000
fuzz: .build-tests/release
	DAYFRONT_FUZZ_CASES=$(DAYFRONT_FUZZ_CASES) $(TESTS) --filter 'Fuzz|LabelLaws'

# So many inputs through session and painter, and some of them through a line, while memory is watched.
DAYFRONT_SOAK ?= 1000000
soak: .build-tests/release
	DAYFRONT_SOAK=$(DAYFRONT_SOAK) $(TESTS) --filter Soak

# The tests under the address sanitizer and, in C, the one for undefined behaviour: Swift has none on Linux, and traps
# by itself. With optimisation, without which they take ten times as long; a module after the other, each with an end in
# time. Left out are tests that only start the program in a terminal, or only read sources. There are no threads to
# watch, and what Swift keeps for good would count as leaks.
SANITIZERS := --sanitize=address -Xcc -fsanitize=undefined -Xcc -fno-sanitize-recover=undefined
PARTS := $(addsuffix Tests,Geometry Chronicle MapPacks Classroom ClassLine Kiosk Outlets Curses Export Screens Fuzz Pack) \
	'dayfrontTests\.(Alarms|CSVText|JSONText|GlyphTest|Command|EvidenceCommand|LessonCommand)'
sanitize: needs-ncurses
	swift build -c release --build-tests --scratch-path .build-sanitized -Xswiftc -enable-testing $(SANITIZERS)
	for part in $(PARTS); do \
	  ASAN_OPTIONS=detect_leaks=0:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1 timeout 600 \
	    $(subst .build-tests,.build-sanitized,$(TESTS)) --filter "^$$part" || exit; \
	done

lint:
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift

format:
	swift format --in-place --recursive Sources Tests Benchmarks Package.swift

install: build
	install -D -m 755 .build/release/dayfront $(DESTDIR)$(PREFIX)/bin/dayfront
	mkdir -p $(DESTDIR)$(PREFIX)/share/dayfront
	cp -R Maps $(DESTDIR)$(PREFIX)/share/dayfront/

# The headers say whether the package is there; asking them needs no package manager.
needs-ncurses:
	@test -e /usr/include/ncurses.h || { $(APT) update -q && $(APT) install -y -q libncurses-dev; }

needs-tmux:
	@command -v tmux >/dev/null || { $(APT) update -q && $(APT) install -y -q tmux; }

needs-sshd:
	@test -x /usr/sbin/sshd || { $(APT) update -q && $(APT) install -y -q openssh-server openssh-client; }

clean:
	swift package clean
