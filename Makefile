# Two commands matter: make run, make test. Each installs what it misses on Debian and its kin, and says first what.
PREFIX ?= /usr/local
DESTDIR ?=
TARGET = $(DESTDIR)$(PREFIX)
# How an ordinary user does what only root may; nothing for root, and where there is no sudo.
SUDO := $(shell test "$$(id -u)" = 0 || command -v sudo)
# Each function by itself, so that the linker can leave out what nobody calls and lay side by side what a start calls.
# The stamp tells the commit (Tools/stamp); no id of a build tells one folder from another.
RELEASE := -c release --static-swift-stdlib \
	-Xswiftc -Xfrontend -Xswiftc -function-sections -Xcc -ffunction-sections \
	-Xswiftc -enforce-exclusivity=unchecked \
	-Xcc "-I$(CURDIR)/.build/stamp" -Xcc -DPROGRAM_ALONE -Xlinker --build-id=none
# The toolchain's own linker, where it is there, takes the order of Tools/start.order: a start then touches 2 MB of code
# instead of 8. It also leaves out tables that nothing reads: for unwinding, and the names of Unicode's characters.
UNREAD := getScalarName getNameAlias getScript getScriptExtensions getAge
LLD := $(shell test ! -x "$$(dirname "$$(realpath "$$(command -v swift)" 2>/dev/null)")/ld.lld" || echo there)
ORDER := $(if $(LLD),-Xswiftc -use-ld=lld \
	-Xlinker "--symbol-ordering-file=$(CURDIR)/Tools/start.order" -Xlinker --no-warn-symbol-ordering -Xlinker --icf=all \
	-Xlinker "--script=$(CURDIR)/Tools/no-unwinding.ld" \
	$(UNREAD:%=-Xlinker --defsym=_swift_stdlib_%=dayfront_never_called))
STATIC = $$(test -z "$$(ls /usr/lib/libtinfo.a /usr/lib*/*/libtinfo.a 2>/dev/null)" || echo -Xswiftc -static-executable)
# A command or a file, and the package that brings it. The toolchain's own programs want the library of ncurses too.
FOR_BUILD := git=git /usr/include/ncurses.h=libncurses-dev
FOR_TESTS := $(FOR_BUILD) tmux=tmux tic=ncurses-bin python3=python3
# The library that a relay is linked to; and for its tests a broker, its clients, and a certificate.
FOR_RELAY := $(FOR_BUILD) /usr/include/mosquitto.h=libmosquitto-dev
FOR_RELAY_TEST := $(FOR_RELAY) mosquitto=mosquitto mosquitto_pub=mosquitto-clients openssl=openssl \
	ip=iproute2 python3=python3
FOR_CLASS := $(FOR_BUILD) tmux=tmux /usr/sbin/sshd=openssh-server ssh=openssh-client pgrep=procps python3=python3
# What reads the geographic exports as others do.
FOR_GEO := $(FOR_BUILD) ogrinfo=gdal-bin /usr/bin/python3=python3 /usr/lib/python3/dist-packages/osgeo=python3-gdal
FOR_BENCH := $(FOR_BUILD) python3=python3
FOR_INSTRUCTIONS := $(FOR_BUILD) python3=python3 valgrind=valgrind
FOR_DEB := $(FOR_BUILD) /usr/bin/dh=debhelper dpkg-buildpackage=dpkg-dev lintian=lintian
FOR_RPM := rpmbuild=rpm
FOR_PACKAGE_TEST := debootstrap=debootstrap gpg=gpg python3=python3
FOR_MAN := $(FOR_BUILD) mandoc=mandoc python3=python3
FOR_SITE := mkdocs=mkdocs /usr/bin/python3=python3
FOR_ARROWS := python3=python3
FOR_PICTURES := $(FOR_BUILD) rsvg-convert=librsvg2-bin /usr/bin/python3=python3 /usr/lib/python3/dist-packages/PIL=python3-pil \
	/usr/share/fonts/truetype/dejavu=fonts-dejavu-core
# A browser, and the reader of HTML that names every fault.
FOR_PAGE := $(FOR_BUILD) /usr/bin/python3=python3 chromium=chromium /usr/lib/python3/dist-packages/html5lib=python3-html5lib
# Real terminals, and what shows them: 300 MB of packages.
FOR_TERMINALS := $(FOR_BUILD) /usr/bin/python3=python3 Xvfb=xvfb xdotool=xdotool xwininfo=x11-utils \
	/usr/share/fonts/X11/misc=xfonts-base /usr/share/fonts/truetype/dejavu=fonts-dejavu-core \
	/usr/share/doc/libgl1-mesa-dri=libgl1-mesa-dri dbus-run-session=dbus /usr/lib/python3/dist-packages/PIL=python3-pil \
	xterm=xterm pterm=pterm urxvt=rxvt-unicode st=stterm kitty=kitty alacritty=alacritty konsole=konsole \
	qterminal=qterminal xfce4-terminal=xfce4-terminal lxterminal=lxterminal mlterm=mlterm foot=foot cage=cage \
	Xwayland=xwayland Eterm=eterm zutty=zutty tmux=tmux screen=screen mosh=mosh dvtm=dvtm vim=vim emacs=emacs-nox

TESTS := .build-tests/release/dayfrontPackageTests.xctest --testing-library swift-testing

.PHONY: run build stamp relay order test class-test relay-test terminals-test record-answers page-test geo-test import-test pictures \
	bench instructions fuzz soak sanitize lint format arrows check-arrows ground install install-words uninstall \
	man check-man program deb dist rpm reproducible site package-test clean needs-swift needs-deb needs-man needs-rpm \
	needs-package-test \
	needs-site needs-build needs-tests needs-class needs-relay needs-relay-test needs-geo needs-bench \
	needs-instructions needs-arrows needs-terminals needs-page needs-pictures .build-tests/release
# One build after the other, and not before what it needs is there.
.NOTPARALLEL:

run: build
	@.build/release/dayfront

# A program with nothing left to link at start takes a third less time to its first frame and 3 MB less memory. Where
# the static library of ncurses is missing (Debian has it in libncurses-dev), the shared one serves. The linker warns of
# functions that look up users: nothing here calls them.
# A pack that has no image is read from its text, so that a fault in one is no reason to be without a program.
build: needs-build stamp
	swift build $(RELEASE) --product dayfront $(ORDER) -Xlinker -s $(STATIC)
	@for pack in Maps/*/; do .build/release/dayfront pack prepare "./$$pack" || echo "no image of $$pack"; done

# The program that joins a class to others over a broker: Relay/.build/release/dayfront-relay. A package of its own, so that
# nothing else asks for its library.
relay: needs-relay
	swift build -c release --static-swift-stdlib --package-path Relay --product dayfront-relay -Xlinker -s

stamp:
	@Tools/stamp .build/stamp/dayfront-stamp.h

# The program as it is given away: without the hashes that Swift keeps of each module to spare itself work, in which alone
# builds in two folders differ.
OBJCOPY := $(if $(LLD),llvm-objcopy,objcopy)
program: build
	mkdir -p .build/program
	$(OBJCOPY) --remove-section .swift_modhash .build/release/dayfront .build/program/dayfront

# The order of functions anew, after changes to what a start does. Before the next build, which then links again.
order: needs-bench stamp
	rm -f .build/release/dayfront
	swift build $(RELEASE) --product dayfront $(ORDER) $(STATIC)
	Tools/order.py .build/release/dayfront > .build/start.order
	mv .build/start.order Tools/start.order
	rm -f .build/release/dayfront

test: needs-tests
	swift build --build-tests
	swift test --skip-build

# A class over a real sshd, with accounts of its own: best in a container. Only root may make accounts.
class-test: needs-class build
	$(SUDO) python3 -B Tests/Classroom/class_test.py

# A class over relays and a real mosquitto, in a network of its own; half a minute.
relay-test: needs-relay-test build relay
	python3 -B Relay/Tests/relay_test.py

# The program in real terminals under Xvfb; the matrix goes to standard output, pictures that differ into a folder. All of
# them take five minutes: `make terminals-test TERMINALS='kitty "PuTTY, white"'` tries some.
TERMINALS ?=
terminals-test: needs-terminals build
	/usr/bin/python3 Tests/Terminals/terminals_test.py --pictures .build/terminals $(TERMINALS)

# What they answer to the questions of a start, anew, after changes to those; `make test` replays it.
record-answers: needs-terminals build
	/usr/bin/python3 Tests/Terminals/record_answers.py $(TERMINALS)
	/usr/bin/python3 Tests/Terminals/record_answers.py --lang C $(TERMINALS)

# The geographic exports, read by GDAL and compared with what the program tells of each day.
geo-test: needs-geo build
	Tests/Geo/read.py .build/release/dayfront

# The example war imported, and read by others' geometry (PyPI: shapely, pyproj).
import-test: build
	rm -rf .build/import-test && mkdir .build/import-test
	.build/release/dayfront import Tests/ImportTests/Example/areas --into .build/import-test/pack \
		--report .build/import-test/report.csv
	Tests/Import/read.py --pack .build/import-test/pack --report .build/import-test/report.csv --holder holder \
		Tests/ImportTests/Example/areas
	Tests/Import/page.py .build/release/dayfront

# The page of `dayfront export` in a headless browser, as a reader uses it; with PICTURES=FOLDER it leaves what it saw.
page-test: needs-page build
	/usr/bin/python3 -B Tests/Page/page_test.py $(if $(PICTURES),--pictures "$(PICTURES)")

# README's pictures and the recording at its top, from the program itself.
pictures: needs-pictures build
	Tools/pictures.py .build/release/dayfront Docs/pictures

bench: needs-bench build
	swift build $(RELEASE) --product bench $(ORDER) -Xlinker -s $(STATIC)
	Benchmarks/measure.py
	@if command -v valgrind >/dev/null; then Benchmarks/instructions.py --floors; \
	else echo "Not counted: instructions; valgrind is not there."; fi

# Instructions of a start, a step, a pan and a zoom; fails where one has grown by 3 %.
instructions: needs-instructions build
	Benchmarks/instructions.py

# Tests with optimisation, for runs that would take hours without it.
.build-tests/release: needs-tests
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
PARTS := $(addsuffix Tests,Basics Geometry Chronicle MapPacks Classroom ClassLine Kiosk Outlets Curses Export Reports Screens Fuzz Pack Prepared) \
	'dayfrontTests\.(Alarms|GlyphTest|Command|EvidenceCommand|LessonCommand)'
sanitize: needs-tests
	swift build -c release --build-tests --scratch-path .build-sanitized -Xswiftc -enable-testing $(SANITIZERS)
	for part in $(PARTS); do \
	  ASAN_OPTIONS=detect_leaks=0:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1 timeout 600 \
	    $(subst .build-tests,.build-sanitized,$(TESTS)) --filter "^$$part" || exit; \
	done

lint: needs-build
	swift format lint --strict --recursive Sources Relay/Sources Tests Benchmarks Package.swift Relay/Package.swift

format: needs-build
	swift format --in-place --recursive Sources Relay/Sources Tests Benchmarks Package.swift Relay/Package.swift

# The modules, their folders and the arrows between them, from the code: `make arrows ARROWS=--dot` for Graphviz.
ARROWS ?=
arrows: needs-arrows
	@Tools/arrows.py $(ARROWS)

# The same by the compiler, which misses nothing and takes minutes.
check-arrows: needs-build needs-arrows
	swift build
	Tools/arrows.py --compile

# The ground of the bundled packs anew, after changes to outlines or to what the later pack has from the first.
ground: needs-arrows
	Tools/ground.py cut
	Tools/ground.py later
	Tools/ground.py prove Maps/karabakh-2020
	Tools/ground.py prove Maps/karabakh-2020-2024

# With sudo where the folder is not the user's own.
install: build
	@mkdir -p "$(TARGET)/bin" "$(TARGET)/share/dayfront" 2>/dev/null; \
	if test -w "$(TARGET)/bin" && test -w "$(TARGET)/share/dayfront"; then as=; else as="$(SUDO)"; fi; \
	echo "Installing into $(TARGET)$${as:+ with sudo}"; \
	$$as mkdir -p "$(TARGET)/bin" "$(TARGET)/share/dayfront" && \
	$$as install -m 755 .build/release/dayfront "$(TARGET)/bin/dayfront" && \
	$$as cp -R Maps "$(TARGET)/share/dayfront/" && \
	for pack in Maps/*/; do \
	  $$as "$(TARGET)/bin/dayfront" pack prepare "$(TARGET)/share/dayfront/$$pack" && \
	  $$as chmod 644 "$(TARGET)/share/dayfront/$$pack/.prepared" || exit; done && \
	$$as $(MAKE) --no-print-directory install-words

# The manual, and what completes words in three shells.
MAN := $(TARGET)/share/man
BASH := $(TARGET)/share/bash-completion/completions/dayfront
ZSH := $(TARGET)/share/zsh/site-functions/_dayfront
FISH := $(TARGET)/share/fish/vendor_completions.d/dayfront.fish
install-words:
	mkdir -p "$(MAN)/man1" "$(MAN)/man5" "$(MAN)/man7" $(foreach file,$(BASH) $(ZSH) $(FISH),"$(dir $(file))")
	install -m 644 Docs/man/*.1 "$(MAN)/man1/"
	install -m 644 Docs/man/*.5 "$(MAN)/man5/"
	install -m 644 Docs/man/*.7 "$(MAN)/man7/"
	.build/release/dayfront --generate-completion-script bash > "$(BASH)"
	.build/release/dayfront --generate-completion-script zsh > "$(ZSH)"
	.build/release/dayfront --generate-completion-script fish > "$(FISH)"

uninstall:
	@if test -w "$(TARGET)/bin"; then as=; else as="$(SUDO)"; fi; \
	$$as rm -rf "$(TARGET)/bin/dayfront" "$(TARGET)/share/dayfront" "$(MAN)/man1/dayfront.1" \
	  "$(MAN)/man5/dayfront-pack.5" "$(MAN)/man5/dayfront-lesson.5" \
	  "$(MAN)/man7/dayfront-class.7" "$(BASH)" "$(ZSH)" "$(FISH)"

# The manual pages anew, after changes to commands, options, keys or the pages on packs and lessons.
man: needs-build relay
	swift build --product dayfront
	Tools/manual.py .build/debug/dayfront
	Tools/manual.py relay Relay/.build/release/dayfront-relay

# Whether the pages are those of the program, and whether mandoc has anything to say of them. Manuals that they name are not
# installed where it looks.
check-man: needs-man
	swift build --product dayfront
	Tools/manual.py check .build/debug/dayfront
	! mandoc -Tlint Docs/man/* | grep -v "referenced manual not found"

# All that a release gives away, in .build/dist: see Tools/dist. APT names the address that the repository will have.
APT ?=
dist: deb
	APT="$(APT)" Tools/dist

# The packages for RPM, of what `make dist` put together.
rpm: needs-rpm dist
	Tools/dist rpm

# Two releases in two folders, compared to the byte. It takes two builds.
reproducible:
	Tools/reproducible

# The pages about it, in .build/site; with API=0 without those on its modules.
API ?= 1
site: needs-site build
	Tools/site.py .build/release/dayfront .build/site $(if $(filter 1,$(API)),--api)

# Debian packages, beside the checkout's folder as dpkg makes them, then moved to .build/deb.
deb: needs-deb program
	dpkg-buildpackage -b -us -uc -d $(if $(wildcard Relay/.build/release/dayfront-relay),-Ppkg.dayfront.relay)
	rm -rf .build/deb && mkdir -p .build/deb && mv ../dayfront*_$$(dpkg-parsechangelog -S Version)_* .build/deb/
	lintian --fail-on error,warning .build/deb/*.changes

# The packages in bare Debians: installed, used, purged. As root; SUITES names others.
SUITES ?= bookworm trixie
package-test: needs-package-test dist
	Tests/Packages/package_test.sh $(SUITES)

needs-swift:
	@command -v swift >/dev/null || { \
	  echo "dayfront needs the Swift toolchain, 6.0 or later: https://www.swift.org/install/linux/" >&2; exit 1; }

needs-build: needs-swift
	@Tools/need $(FOR_BUILD)

needs-tests: needs-swift
	@Tools/need $(FOR_TESTS)

needs-class: needs-swift
	@Tools/need $(FOR_CLASS)

needs-relay: needs-swift
	@Tools/need $(FOR_RELAY)

needs-relay-test: needs-swift
	@Tools/need $(FOR_RELAY_TEST)

needs-geo: needs-swift
	@Tools/need $(FOR_GEO)

needs-bench: needs-swift
	@Tools/need $(FOR_BENCH)

needs-instructions: needs-swift
	@Tools/need $(FOR_INSTRUCTIONS)

needs-deb: needs-swift
	@Tools/need $(FOR_DEB)

needs-man: needs-swift
	@Tools/need $(FOR_MAN)

needs-package-test:
	@Tools/need $(FOR_PACKAGE_TEST)

needs-rpm:
	@Tools/need $(FOR_RPM)

needs-site: needs-swift
	@Tools/need $(FOR_SITE)

needs-arrows:
	@Tools/need $(FOR_ARROWS)

needs-terminals: needs-swift
	@Tools/need $(FOR_TERMINALS)

needs-page: needs-swift
	@Tools/need $(FOR_PAGE)

needs-pictures: needs-swift
	@Tools/need $(FOR_PICTURES)

clean:
	swift package clean
	test ! -d Relay/.build || swift package --package-path Relay clean
