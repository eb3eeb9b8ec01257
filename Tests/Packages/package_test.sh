#!/usr/bin/env bash
# Installs the packages in bare Debians without Swift, out of the repository that `make dist` lays out, uses them as a
# newcomer would, and purges them. As root. The repository is signed by a key that is made for this run.
#   Tests/Packages/package_test.sh [SUITE...]     bookworm and trixie where none is named
set -euo pipefail
cd "$(dirname "$0")/../.."
ROOTS=${ROOTS:-/var/tmp/dayfront-packages}
test "$(id -u)" = 0 || { echo "This needs root: debootstrap makes a Debian in a folder." >&2; exit 1; }

in_root() { chroot "$root" env -i HOME=/root TERM=xterm-256color LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }
holds() { echo "  holds: $1"; }
fails() { echo "  FAILS: $1" >&2; exit 1; }
# Says whether a command succeeds in the root and prints what is looked for.
tells() {
  local what=$1 words=$2 told
  shift 2
  told=$(in_root "$@" 2>&1 | tr -d '\0') || true
  case $told in
    *"$words"*) holds "$what" ;;
    *) printf '%s\n' "$told" | tail -5; fails "$what" ;;
  esac
}

# completes SHELL WHAT LINE EXPECTED
completes() {
  case $1 in
    bash) tells "bash completes $2" "$4" bash -i /packages/tab.bash "$3" ;;
    zsh) tells "zsh completes $2" "$4" zsh -f /packages/tab.zsh "$3" ;;
    fish) tells "fish completes $2" "$4" fish -c "complete -C '$3'" ;;
  esac
}

leave() { umount -l "$root/proc" "$root/dev/pts" 2>/dev/null || true; }

test_suite() {
  local suite=$1
  root=$ROOTS/$suite
  mkdir -p "$ROOTS"
  if [ ! -e "$root/.ready" ]; then
    local mirror
    mirror=$(sed -n 's/^deb \(\[[^]]*\] \)\?\([^ ]*\) [a-z]* main.*/\2/p;s/^URIs: //p' /etc/apt/sources.list \
      /etc/apt/sources.list.d/* 2>/dev/null | head -1 || true)
    debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" $mirror \
      > "$ROOTS/$suite.log" 2>&1 || { tail -3 "$ROOTS/$suite.log"; fails "debootstrap $suite"; }
    cp /etc/resolv.conf "$root/etc/"
    cp -r /etc/apt/apt.conf.d "$root/etc/apt/"
    cp -r /etc/ssl "$root/etc/"
    in_root sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
      man-db bash-completion zsh fish bsdutils procps' >> "$ROOTS/$suite.log" 2>&1 || fails "packages of $suite"
    touch "$root/.ready"
  fi
  trap leave EXIT
  mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
  mountpoint -q "$root/dev/pts" || mount -t devpts devpts "$root/dev/pts" -o newinstance,ptmxmode=0666
  ln -sf pts/ptmx "$root/dev/ptmx"
  echo "$suite"
  rm -rf "$root/packages" && mkdir "$root/packages" && cp -r "$ROOTS/dist/apt" "$root/packages/"
  cp Tests/Packages/tab.* Tests/Packages/relay.sh "$root/packages/"
  cp "$ROOTS/dist/apt/dayfront.sources" "$root/etc/apt/sources.list.d/"
  in_root sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q dayfront' \
    > "$ROOTS/$suite.install" 2>&1 || { tail -5 "$ROOTS/$suite.install"; fails "installing"; }
  grep -q "file:/packages/apt" "$ROOTS/$suite.install" && ! grep -qi "not signed\|NO_PUBKEY" "$ROOTS/$suite.install" \
    || fails "the repository is signed"
  holds "two lines install it from a signed repository"
  tells "the maps come with it" "ok installed" dpkg-query -W -f '${Status}' dayfront-maps
  in_root sh -c 'DEBIAN_FRONTEND=noninteractive apt-get install -y -q dayfront-class-server' \
    >> "$ROOTS/$suite.install" 2>&1 || { tail -5 "$ROOTS/$suite.install"; fails "installing the class server"; }
  holds "so does the class server"

  tells "the program tells its version and commit" "$(git rev-parse --short=12 HEAD)" dayfront --version
  tells "it finds the maps" "Second Nagorno-Karabakh War" dayfront pack list
  tells "both packs are right" right sh -c \
    'cd /usr/share/dayfront/Maps && dayfront check ./karabakh-2020 && dayfront check ./karabakh-2020-2024 && echo right'
  # A text that was changed behind its image's back is not seen: of the same size and time, to the second.
  tells "the image of a pack stands for its text" "Second Nagorno-Karabakh War" sh -c \
    'cp -a /usr/share/dayfront/Maps/karabakh-2020 /tmp/pack && touch -r /tmp/pack/pack.json /tmp/then && \
    sed -i "s/Second Nag/Other. Nag/" /tmp/pack/pack.json && touch -r /tmp/then /tmp/pack/pack.json && \
    dayfront --plain --pack /tmp/pack < /dev/null; rm -r /tmp/pack'
  tells "it answers" Artsakh dayfront control --at 2020-10-20
  tells "the map opens on a terminal and leaves it" "27 Sep" \
    sh -c "(sleep 2; printf q) | script -qec 'stty cols 120 rows 40; dayfront --at 2020-10-20' /dev/null"
  tells "the manual is found" "DAYFRONT(1)" sh -c 'MANPAGER=cat man dayfront | col -b'
  tells "so are the formats" "DAYFRONT-PACK(5)" sh -c 'MANPAGER=cat man dayfront-pack | col -b'
  completes bash commands "dayfront con" control
  completes bash "options of the map" "dayfront --" --lesson
  completes bash lessons "dayfront --lesson had" hadrut
  completes bash "districts of two words" "dayfront --select shu" 'Shusha\ city'
  completes bash days "dayfront control --at 2020-10-2" 2020-10-27
  completes bash "folders of packs too" "dayfront check /usr/share/dayf" /usr/share/dayfront
  completes zsh commands "dayfront distr" ": dayfront district"
  completes zsh lessons "dayfront --lesson had" hadrut
  completes zsh "districts of two words" 'dayfront --select Shusha\ c' 'Shusha city'
  completes fish commands "dayfront con" control
  completes fish "options of the map" "dayfront --le" --lesson
  completes fish places "dayfront place Hadr" Hadrut
  completes fish "packs, with their titles" "dayfront --pack kara" "2024"

  tells "the account of the students is there" student getent passwd student
  tells "sshd forces the kiosk on it" "dayfront follow --kiosk" sh -c \
    'mkdir -p /run/sshd; ssh-keygen -A >/dev/null; $(command -v sshd) -T -C user=student,host=h,addr=127.0.0.1'
  tells "sshd lets it forward nothing" "disableforwarding yes" sh -c \
    '$(command -v sshd) -T -C user=student,host=h,addr=127.0.0.1'
  tells "nobody else is bound" "forcecommand none" sh -c '$(command -v sshd) -T -C user=root,host=h,addr=127.0.0.1'
  in_root systemd-tmpfiles --create dayfront-class-server.conf 2>/dev/null || in_root mkdir -p /run/dayfront
  relay=
  if ls .build/deb/dayfront-relay_* > /dev/null 2>&1; then
    relay=dayfront-relay
    in_root sh -c 'DEBIAN_FRONTEND=noninteractive apt-get install -y -q dayfront-relay mosquitto' \
      >> "$ROOTS/$suite.install" 2>&1 || { tail -5 "$ROOTS/$suite.install"; fails "installing the relay"; }
    tells "the relay has its manual" "DAYFRONT-RELAY(1)" sh -c 'MANPAGER=cat man dayfront-relay | col -b'
    tells "it carries a class over a broker" "3 Nov 2020, day 38" sh /packages/relay.sh
  else
    echo "  without: dayfront-relay, which was not built (make relay)"
  fi

  # shellcheck disable=SC2086 # a word for each package
  in_root env DEBIAN_FRONTEND=noninteractive apt-get purge -y -q dayfront dayfront-maps dayfront-class-server $relay \
    > "$ROOTS/$suite.purge" 2>&1 || fails "purging"
  in_root sh -c 'DEBIAN_FRONTEND=noninteractive apt-get autoremove --purge -y -q' >> "$ROOTS/$suite.purge" 2>&1
  rm "$root/etc/apt/sources.list.d/dayfront.sources"
  # What a user's own home keeps is his: that the tour was offered.
  left=$(in_root find / -xdev -name '*dayfront*' -not -path '/packages/*' -not -path '/proc/*' -not -path '/root/*' \
    -not -path '/var/log/*' \
    -not -path '/var/cache/man/*')
  [ -z "$left" ] || { echo "$left"; fails "purging leaves files"; }
  holds "purging leaves nothing but the account, as policy asks"
  leave
}

# The repository, signed by a key that lives as long as this run.
sign() {
  GNUPGHOME=$(mktemp -d) && export GNUPGHOME
  gpg --batch --quiet --pinentry-mode loopback --passphrase '' --quick-generate-key "test of packages <test@dayfront.invalid>" \
    rsa3072 sign 1d
  mkdir -p "$ROOTS" && rm -rf "$ROOTS/dist" && cp -r .build/dist "$ROOTS/dist"
  DIST=$ROOTS/dist APT=file:/packages/apt Tools/dist sign test@dayfront.invalid > /dev/null
  gpgconf --kill all
  rm -rf "$GNUPGHOME"
}

sign
for suite in "${@:-bookworm}"; do test_suite "$suite"; done
