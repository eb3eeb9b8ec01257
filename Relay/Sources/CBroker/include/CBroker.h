// A client of an MQTT 5 broker, over libmosquitto.
//
// The library's calls may block for minutes: while a name is looked up, or a host does not answer. So a thread of its own
// makes all of them; this is what is said to that thread, and heard of it. No function here waits, but for the last.
#pragma once

typedef struct dayfront_broker dayfront_broker;

/// What to connect to, and as whom. Texts that do not apply are NULL; all are copied.
typedef struct {
  const char *host;
  int port;
  /// The name under which the broker knows this client: who comes later under it takes the place of who was before.
  const char *client;
  const char *user, *password;
  /// Files of TLS: the authorities that are trusted, the own certificate and its key. With `uses_tls` alone the system's
  /// authorities are.
  int uses_tls;
  const char *authorities, *certificate, *key;
  /// What the broker publishes, retained, when this client is gone without a word.
  const char *will_topic, *will;
  /// The seconds for which the broker keeps the will for those who come later; 0 for ever.
  unsigned will_expiry;
  /// What is subscribed to.
  const char *topics[4];
} dayfront_broker_plan;

enum dayfront_broker_kind {
  DAYFRONT_BROKER_NOTHING,
  /// There is a connection, and all topics are asked for.
  DAYFRONT_BROKER_CONNECTED,
  /// There is none any more, or none could be made; `text` says why. It is tried again.
  DAYFRONT_BROKER_LOST,
  /// A message: `text` is its topic.
  DAYFRONT_BROKER_MESSAGE,
  /// The broker has taken a message that was published.
  DAYFRONT_BROKER_TAKEN,
};

typedef struct {
  int kind;
  const char *text;
  const unsigned char *bytes;
  int length;
} dayfront_broker_event;

/// Begins to connect. Returns NULL where that cannot even be tried, and says why in `fault`, which lives for good.
dayfront_broker *dayfront_broker_open(const dayfront_broker_plan *plan, const char **fault);
/// Can be read when there is something to hear.
int dayfront_broker_descriptor(const dayfront_broker *broker);
/// What was heard next; its texts live until the next call.
dayfront_broker_event dayfront_broker_next(dayfront_broker *broker);
/// Publishes with the assurance that it comes at least once. Without a connection it is thrown away.
///
/// `expiry` is the seconds after which nobody shall get it any more.
void dayfront_broker_publish(
    dayfront_broker *broker, const char *topic, const unsigned char *bytes, int length, int retained, unsigned expiry);
/// Sends what was published, takes leave, so that there is no will, and waits for it a second at most.
void dayfront_broker_close(dayfront_broker *broker);
