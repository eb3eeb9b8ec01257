# Two commands matter: make run, make test. Each installs what it misses on Debian and its kin.
PREFIX ?= /usr/local
DESTDIR ?=
RELEASE := -c release --static-swift-stdlib -Xlinker -s --product dayfront
APT := $(if $(filter 0,$(shell id -u)),,sudo )apt-get

.PHONY: run build test class-test bench lint format install needs-ncurses needs-tmux needs-sshd clean

run: build
	@.build/release/dayfront

# A program with nothing left to link at start takes a third less time to its first frame and 3 MB less memory. Where
# the static library of ncurses is missing (Debian has it in libncurses-dev), the shared one serves. The linker warns of
# functions that look up users: nothing here calls them.
build: needs-ncurses
	swift build $(RELEASE) $$(test -z "$$(ls /usr/lib/libtinfo.a /usr/lib*/*/libtinfo.a 2>/dev/null)" || echo -Xswiftc -static-executable)

test: needs-ncurses needs-tmux
	swift build --build-tests
	swift test --skip-build

# A class over a real sshd, with accounts of its own: as root, best in a container.
class-test: build needs-tmux needs-sshd
	python3 Tests/Classroom/class_test.py

bench: build
	Benchmarks/measure.py

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

format:
	swift format --in-place --recursive Sources Tests Package.swift

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
