#!/usr/bin/env bash
# Installs the packages in bare Debians without Swift, uses them as a newcomer would, and purges them. As root.
#   Tests/Packages/package_test.sh [SUITE...]     bookworm and trixie where none is named
set -euo pipefail
cd "$(dirname "$0")/../.."
packages=$(pwd)/.build/deb
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
  rm -rf "$root/packages" && mkdir "$root/packages" && cp "$packages"/*.deb "$root/packages/"
  in_root sh -c 'DEBIAN_FRONTEND=noninteractive apt-get install -y -q /packages/*.deb' > "$ROOTS/$suite.install" 2>&1 \
    || { tail -5 "$ROOTS/$suite.install"; fails "installing"; }
  holds "the packages install"

  tells "the program tells its version" 0. dayfront --version
  tells "it finds the maps" "Second Nagorno-Karabakh War" dayfront pack list
  tells "both packs are right" right sh -c \
    'cd /usr/share/dayfront/Maps && dayfront check ./karabakh-2020 && dayfront check ./karabakh-2020-2024 && echo right'
  tells "it answers" Artsakh dayfront control --at 2020-10-20
  tells "the map opens on a terminal and leaves it" "27 Sep" \
    sh -c "(sleep 2; printf q) | script -qec 'stty cols 120 rows 40; dayfront --at 2020-10-20' /dev/null"
  tells "the manual is found" "DAYFRONT(1)" sh -c 'MANPAGER=cat man dayfront | col -b'
  tells "so are the formats" "DAYFRONT-PACK(5)" sh -c 'MANPAGER=cat man dayfront-pack | col -b'
  tells "bash completes commands" control bash -ic \
    'source /usr/share/bash-completion/bash_completion; _comp_load dayfront 2>/dev/null || _completion_loader dayfront;
     COMP_WORDS=(dayfront con); COMP_CWORD=1; COMP_LINE="dayfront con"; COMP_POINT=12; COMP_TYPE=9; COMP_KEY=9;
     $(complete -p dayfront | sed "s/.*-F \([^ ]*\).*/\1/"); printf "%s\n" "${COMPREPLY[@]}"'
  tells "fish completes commands" control fish -c 'complete -C "dayfront con"'
  tells "zsh knows the command" _dayfront zsh -c 'autoload -Uz compinit; compinit -u; print $_comps[dayfront]'

  tells "the account of the students is there" student getent passwd student
  tells "sshd forces the kiosk on it" "dayfront follow --kiosk" sh -c \
    'mkdir -p /run/sshd; ssh-keygen -A >/dev/null; $(command -v sshd) -T -C user=student,host=h,addr=127.0.0.1'
  tells "nobody else is bound" "forcecommand none" sh -c '$(command -v sshd) -T -C user=root,host=h,addr=127.0.0.1'
  in_root systemd-tmpfiles --create dayfront-class-server.conf 2>/dev/null || in_root mkdir -p /run/dayfront

  in_root sh -c 'DEBIAN_FRONTEND=noninteractive apt-get purge -y -q dayfront dayfront-maps dayfront-class-server' \
    > "$ROOTS/$suite.purge" 2>&1 || fails "purging"
  in_root sh -c 'DEBIAN_FRONTEND=noninteractive apt-get autoremove --purge -y -q' >> "$ROOTS/$suite.purge" 2>&1
  left=$(in_root find / -xdev -name '*dayfront*' -not -path '/packages/*' -not -path '/proc/*' -not -path '/var/log/*' \
    -not -path '/var/cache/man/*')
  [ -z "$left" ] || { echo "$left"; fails "purging leaves files"; }
  holds "purging leaves nothing but the account, as policy asks"
  leave
}

command -v debootstrap > /dev/null || { apt-get update -q && apt-get install -y -q debootstrap; } > /dev/null
for suite in "${@:-bookworm}"; do test_suite "$suite"; done
