#!/bin/sh
# A class from one run folder to another through the packaged relay and a broker on loopback, as between two hosts. Prints
# what the follower behind the relay was shown, and ends by itself.
set -u
port=18$(($$ % 900 + 100))
here=$(mktemp -d)
mkdir -p "$here/A/history" "$here/B/history"
chmod 755 "$here/A" "$here/B"
chmod 750 "$here/A/history" "$here/B/history"
printf 'listener %s 127.0.0.1\nallow_anonymous true\n' "$port" > "$here/broker.conf"
mosquitto -c "$here/broker.conf" 2> "$here/broker.log" &
broker=$!
# Keys come from a pipe that stays open; the class goes on as long as it does.
sleep 12 | dayfront present history --plain --at 2020-11-03 --run-folder "$here/A" > "$here/presenter.log" 2>&1 &
timeout 10 dayfront-relay history --outgoing --broker "127.0.0.1:$port" --run-folder "$here/A" 2> "$here/out.log" &
timeout 10 dayfront-relay history --incoming --broker "127.0.0.1:$port" --host B --run-folder "$here/B" 2> "$here/in.log" &
sleep 4
(sleep 4; printf q) | timeout 6 dayfront follow history --plain --run-folder "$here/B" > "$here/seen" 2>&1
cat "$here/seen" "$here/out.log" "$here/in.log"
kill $broker
wait
rm -rf "$here"
