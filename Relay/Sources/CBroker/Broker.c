#define _GNU_SOURCE
#include "CBroker.h"
#include <errno.h>
#include <fcntl.h>
#include <mosquitto.h>
#include <mqtt_protocol.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

// The seconds without a word after which either side asks whether the other is there. The library takes no fewer.
enum { KEEPALIVE = 5 };
// The milliseconds between two tries.
enum { PAUSE = 1000 };
// The milliseconds in which leave is taken at most.
enum { LEAVE = 800 };
// A message of a class is no longer; what is, is none.
enum { LONGEST_MESSAGE = 4096 };
// What waits to be heard or sent at most. A relay takes it at once; more is a fault that must not take memory.
enum { MOST_WAITING = 20000 };

// Something heard or to be published.
struct item {
  struct item *next;
  int kind, length, retained;
  unsigned expiry;
  char *text;
  unsigned char bytes[];
};

struct queue {
  struct item *first, **last;
  int count;
  // Can be read while there are items.
  int descriptor;
};

struct dayfront_broker {
  struct mosquitto *client;
  pthread_t thread;
  pthread_mutex_t lock;
  struct queue heard, wanted;
  char *host;
  int port;
  char *topics[4];
  // Of the thread alone: whether there is a connection, whether why there is none was told, and how many messages the
  // broker has yet to take.
  int is_connected, was_told, on_the_way;
  // Set once by the other side; and by the thread, when it ends.
  int is_closing, has_ended;
  struct item *shown;
};

static void put(struct dayfront_broker *broker, struct queue *queue, struct item *item) {
  uint64_t one = 1;
  pthread_mutex_lock(&broker->lock);
  int has_room = queue->count < MOST_WAITING;
  if (has_room) {
    *queue->last = item;
    queue->last = &item->next;
    queue->count++;
  }
  pthread_mutex_unlock(&broker->lock);
  if (has_room && write(queue->descriptor, &one, sizeof one) < 0 && errno == EAGAIN) return;
  if (!has_room) {
    free(item->text);
    free(item);
  }
}

static struct item *take(struct dayfront_broker *broker, struct queue *queue) {
  uint64_t count;
  pthread_mutex_lock(&broker->lock);
  struct item *item = queue->first;
  if (item != NULL) {
    queue->first = item->next;
    queue->count--;
    if (queue->first == NULL) queue->last = &queue->first;
  }
  int is_empty = queue->first == NULL;
  // Under the lock: what is put later makes it readable again.
  if (is_empty && read(queue->descriptor, &count, sizeof count) < 0) errno = 0;
  pthread_mutex_unlock(&broker->lock);
  return item;
}

static struct item *make(int kind, const char *text, const void *bytes, int length) {
  struct item *item = calloc(1, sizeof *item + (size_t)length + 1);
  if (item == NULL) return NULL;
  item->kind = kind;
  item->length = length;
  item->text = strdup(text == NULL ? "" : text);
  if (length > 0) memcpy(item->bytes, bytes, (size_t)length);
  return item;
}

static void tell(struct dayfront_broker *broker, int kind, const char *text, const void *bytes, int length) {
  struct item *item = make(kind, text, bytes, length);
  if (item != NULL) put(broker, &broker->heard, item);
}

// MARK: What the library tells, always in the thread.

static void on_connect(struct mosquitto *client, void *context, int code, int flags, const mosquitto_property *all) {
  struct dayfront_broker *broker = context;
  (void)flags, (void)all;
  if (code != 0) {
    broker->was_told = 1;
    tell(broker, DAYFRONT_BROKER_LOST, mosquitto_reason_string(code), NULL, 0);
    return;
  }
  for (int i = 0; i < 4 && broker->topics[i] != NULL; i++) {
    // At most once a publication of one's own; the retained ones at every subscription.
    mosquitto_subscribe_v5(client, NULL, broker->topics[i], 1, MQTT_SUB_OPT_NO_LOCAL, NULL);
  }
  broker->is_connected = 1;
  tell(broker, DAYFRONT_BROKER_CONNECTED, NULL, NULL, 0);
}

static void on_disconnect(struct mosquitto *client, void *context, int code, const mosquitto_property *all) {
  struct dayfront_broker *broker = context;
  (void)client, (void)all;
  // The broker's own reason, where it gives one; the library's come by the calls.
  if (code < MQTT_RC_UNSPECIFIED || broker->was_told) return;
  broker->was_told = 1;
  tell(broker, DAYFRONT_BROKER_LOST, mosquitto_reason_string(code), NULL, 0);
}

static void on_message(
    struct mosquitto *client, void *context, const struct mosquitto_message *message, const mosquitto_property *all) {
  (void)client, (void)all;
  if (message->payloadlen > LONGEST_MESSAGE) return;
  tell(context, DAYFRONT_BROKER_MESSAGE, message->topic, message->payload, message->payloadlen);
}

static void on_publish(struct mosquitto *client, void *context, int id, int code, const mosquitto_property *all) {
  struct dayfront_broker *broker = context;
  (void)client, (void)id, (void)code, (void)all;
  broker->on_the_way--;
  tell(broker, DAYFRONT_BROKER_TAKEN, NULL, NULL, 0);
}

// MARK: The thread

static void publish(struct dayfront_broker *broker, const struct item *item) {
  mosquitto_property *all = NULL;
  if (item->expiry > 0) mosquitto_property_add_int32(&all, MQTT_PROP_MESSAGE_EXPIRY_INTERVAL, item->expiry);
  int code = mosquitto_publish_v5(
      broker->client, NULL, item->text, item->length, item->bytes, 1, item->retained != 0, all);
  mosquitto_property_free_all(&all);
  if (code == MOSQ_ERR_SUCCESS) broker->on_the_way++;
  else tell(broker, DAYFRONT_BROKER_TAKEN, NULL, NULL, 0);
}

static void publish_all(struct dayfront_broker *broker) {
  struct item *item;
  while ((item = take(broker, &broker->wanted)) != NULL) {
    if (broker->is_connected) publish(broker, item);
    free(item->text);
    free(item);
  }
}

// Waits for the broker or for something to publish, and does what is to be done. Returns a fault of the library's.
static int turn(struct dayfront_broker *broker, int wait) {
  struct pollfd polled[2] = {
      {.fd = mosquitto_socket(broker->client), .events = POLLIN}, {.fd = broker->wanted.descriptor, .events = POLLIN}};
  if (polled[0].fd < 0) return MOSQ_ERR_NO_CONN;
  if (mosquitto_want_write(broker->client)) polled[0].events |= POLLOUT;
  if (poll(polled, 2, wait) < 0 && errno != EINTR) return MOSQ_ERR_ERRNO;
  int code = MOSQ_ERR_SUCCESS;
  if (polled[0].revents & (POLLIN | POLLERR | POLLHUP)) code = mosquitto_loop_read(broker->client, 100);
  if (polled[1].revents & POLLIN) publish_all(broker);
  if (code == MOSQ_ERR_SUCCESS && mosquitto_want_write(broker->client)) code = mosquitto_loop_write(broker->client, 100);
  return code == MOSQ_ERR_SUCCESS ? mosquitto_loop_misc(broker->client) : code;
}

// The milliseconds of a clock that runs evenly.
static int64_t milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * INT64_C(1000) + now.tv_nsec / 1000000;
}

static void pause_between(struct dayfront_broker *broker) {
  int64_t end = milliseconds() + PAUSE, left;
  while (!__atomic_load_n(&broker->is_closing, __ATOMIC_ACQUIRE) && (left = end - milliseconds()) > 0) {
    struct pollfd polled = {.fd = broker->wanted.descriptor, .events = POLLIN};
    if (poll(&polled, 1, (int)left) > 0) publish_all(broker);
  }
}

// Publishes what is left, waits until the broker has taken it, and takes leave, so that there is no will.
//
// The library closes the line with its last word. If something has come by then that nobody read, the kernel resets the
// line, and a broker that has not read so far yet never hears the last words: it tells the will instead. So the line stays
// open under a second descriptor, and is read until the broker has closed its end.
static void take_leave(struct dayfront_broker *broker) {
  int64_t end = milliseconds() + LEAVE / 2;
  publish_all(broker);
  int code = MOSQ_ERR_SUCCESS;
  while (broker->on_the_way > 0 && code == MOSQ_ERR_SUCCESS && milliseconds() < end) code = turn(broker, 20);
  int line = fcntl(mosquitto_socket(broker->client), F_DUPFD_CLOEXEC, 0);
  mosquitto_disconnect_v5(broker->client, 0, NULL);
  end = milliseconds() + LEAVE / 2;
  code = MOSQ_ERR_SUCCESS;
  while (mosquitto_want_write(broker->client) && code == MOSQ_ERR_SUCCESS && milliseconds() < end) code = turn(broker, 20);
  if (line < 0) return;
  shutdown(line, SHUT_WR);
  struct pollfd polled = {.fd = line, .events = POLLIN};
  char unread[4096];
  while (milliseconds() < end && poll(&polled, 1, 20) >= 0) {
    if (polled.revents != 0 && read(line, unread, sizeof unread) <= 0) break;
  }
  close(line);
}

static void *run(void *context) {
  struct dayfront_broker *broker = context;
  int has_connected = 0;
  while (!__atomic_load_n(&broker->is_closing, __ATOMIC_ACQUIRE)) {
    broker->was_told = 0;
    int code = has_connected ? mosquitto_reconnect(broker->client)
                             : mosquitto_connect(broker->client, broker->host, broker->port, KEEPALIVE);
    // The library keeps host and port from the first try on, whatever came of it.
    has_connected = 1;
    while (code == MOSQ_ERR_SUCCESS && !__atomic_load_n(&broker->is_closing, __ATOMIC_ACQUIRE)) {
      code = turn(broker, 1000);
    }
    if (__atomic_load_n(&broker->is_closing, __ATOMIC_ACQUIRE)) break;
    broker->is_connected = 0;
    if (!broker->was_told) tell(broker, DAYFRONT_BROKER_LOST,
         code == MOSQ_ERR_ERRNO && errno != 0 ? strerror(errno) : mosquitto_strerror(code), NULL, 0);
    pause_between(broker);
  }
  if (broker->is_connected) take_leave(broker);
  __atomic_store_n(&broker->has_ended, 1, __ATOMIC_RELEASE);
  return NULL;
}

// MARK: The other side

static int make_queue(struct queue *queue) {
  queue->last = &queue->first;
  queue->descriptor = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  return queue->descriptor >= 0;
}

static const char *prepare(struct dayfront_broker *broker, const dayfront_broker_plan *plan) {
  struct mosquitto *client = broker->client;
  mosquitto_int_option(client, MOSQ_OPT_PROTOCOL_VERSION, MQTT_PROTOCOL_V5);
  mosquitto_int_option(client, MOSQ_OPT_TCP_NODELAY, 1);
  mosquitto_connect_v5_callback_set(client, on_connect);
  mosquitto_disconnect_v5_callback_set(client, on_disconnect);
  mosquitto_message_v5_callback_set(client, on_message);
  mosquitto_publish_v5_callback_set(client, on_publish);
  int code = MOSQ_ERR_SUCCESS;
  if (plan->user != NULL) code = mosquitto_username_pw_set(client, plan->user, plan->password);
  if (code == MOSQ_ERR_SUCCESS && plan->will_topic != NULL) {
    mosquitto_property *all = NULL;
    if (plan->will_expiry > 0) mosquitto_property_add_int32(&all, MQTT_PROP_MESSAGE_EXPIRY_INTERVAL, plan->will_expiry);
    // The library frees the properties where it takes them.
    code = mosquitto_will_set_v5(client, plan->will_topic, (int)strlen(plan->will), plan->will, 1, true, all);
    if (code != MOSQ_ERR_SUCCESS) mosquitto_property_free_all(&all);
  }
  if (code == MOSQ_ERR_SUCCESS && plan->authorities != NULL) {
    code = mosquitto_tls_set(client, plan->authorities, NULL, plan->certificate, plan->key, NULL);
  } else if (code == MOSQ_ERR_SUCCESS && plan->uses_tls) {
    mosquitto_int_option(client, MOSQ_OPT_TLS_USE_OS_CERTS, 1);
    code = mosquitto_tls_set(client, NULL, "/etc/ssl/certs", plan->certificate, plan->key, NULL);
  }
  return code == MOSQ_ERR_SUCCESS ? NULL : mosquitto_strerror(code);
}

dayfront_broker *dayfront_broker_open(const dayfront_broker_plan *plan, const char **fault) {
  mosquitto_lib_init();
  struct dayfront_broker *broker = calloc(1, sizeof *broker);
  if (broker != NULL) broker->client = mosquitto_new(plan->client, true, broker);
  if (broker == NULL || broker->client == NULL || !make_queue(&broker->heard) || !make_queue(&broker->wanted)) {
    *fault = strerror(errno);
    return NULL;
  }
  if ((*fault = prepare(broker, plan)) != NULL) return NULL;
  pthread_mutex_init(&broker->lock, NULL);
  broker->host = strdup(plan->host);
  broker->port = plan->port;
  for (int i = 0; i < 4 && plan->topics[i] != NULL; i++) broker->topics[i] = strdup(plan->topics[i]);
  // Signals are for the other side.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  int code = pthread_create(&broker->thread, NULL, run, broker);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (code == 0) return broker;
  *fault = strerror(code);
  return NULL;
}

int dayfront_broker_descriptor(const dayfront_broker *broker) { return broker->heard.descriptor; }

dayfront_broker_event dayfront_broker_next(dayfront_broker *broker) {
  if (broker->shown != NULL) {
    free(broker->shown->text);
    free(broker->shown);
  }
  struct item *item = broker->shown = take(broker, &broker->heard);
  if (item == NULL) return (dayfront_broker_event){.kind = DAYFRONT_BROKER_NOTHING};
  return (dayfront_broker_event){item->kind, item->text, item->bytes, item->length};
}

void dayfront_broker_publish(
    dayfront_broker *broker, const char *topic, const unsigned char *bytes, int length, int retained, unsigned expiry) {
  struct item *item = make(0, topic, bytes, length);
  if (item == NULL) return;
  item->retained = retained;
  item->expiry = expiry;
  put(broker, &broker->wanted, item);
}

void dayfront_broker_close(dayfront_broker *broker) {
  uint64_t one = 1;
  __atomic_store_n(&broker->is_closing, 1, __ATOMIC_RELEASE);
  if (write(broker->wanted.descriptor, &one, sizeof one) < 0) errno = 0;
  // A thread that looks a name up cannot be waited for; the end of the program ends it.
  for (int i = 0; i < 100 && !__atomic_load_n(&broker->has_ended, __ATOMIC_ACQUIRE); i++) {
    struct timespec moment = {.tv_nsec = 10000000};
    nanosleep(&moment, NULL);
  }
}
