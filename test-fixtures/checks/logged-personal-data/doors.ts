// Smart locks: Kafka consumer, async iteration over readings, Timestream in Elasticsearch.
//- src/consumer.ts
import { Client } from '@elastic/elasticsearch';
import { Kafka } from 'kafkajs';
import pino from 'pino';

const kafka = new Kafka({ clientId: 'locks', brokers: ['kafka:9092'] });
const consumer = kafka.consumer({ groupId: 'locks' });
const producer = kafka.producer();
const elastic = new Client({ node: 'http://elastic.internal:9200' });
const log = pino();

interface DoorEvent {
  deviceId: string;
  openedBy?: { name: string; cardNumber: string };
  ipAddress: string;
  batteryLevel: number;
  at: string;
}

async function* readings(batch: Buffer[]): AsyncGenerator<DoorEvent> {
  for (const item of batch) yield JSON.parse(item.toString()) as DoorEvent;
}

export async function main() {
  await consumer.subscribe({ topic: 'doors' });
  await consumer.run({
    eachMessage: async ({ topic, partition, message }) => {
      log.debug({ topic, partition, offset: message.offset }, 'message');
      const event: DoorEvent = JSON.parse(message.value?.toString() ?? '{}');
      log.info({ battery: event.batteryLevel, at: event.at });
      const who = event.openedBy?.name ?? 'nobody';
      log.info(`door opened by ${who}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
      log.info(`door opened by ${event.openedBy ? 'a person' : 'nobody'}`);
      await elastic.index({ index: 'doors', document: { battery: event.batteryLevel, at: event.at } });
      await elastic.index({ index: 'doors', document: { ...event } });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.device.device_id, user.device.ip_address, user.financial.credit_card, user.name -> Elasticsearch
      await producer.send({ topic: 'battery', messages: [{ value: JSON.stringify({ level: event.batteryLevel }) }] });
    },
  });
}

export async function replay(batch: Buffer[]) {
  let opened = 0;
  const addresses = new Set<string>();
  for await (const event of readings(batch)) {
    opened += 1;
    addresses.add(event.ipAddress);
    if (event.batteryLevel < 10) log.warn({ level: event.batteryLevel }, 'low battery');
  }
  log.info({ opened, distinct: addresses.size });
  log.info({ addresses: Array.from(addresses) });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> pino
  log.info({ networks: [...addresses].map((ip) => ip.split('.').slice(0, 2).join('.')) });
  const { ipAddress = 'unknown', batteryLevel } = (await readings(batch).next()).value as DoorEvent;
  log.info({ batteryLevel });
  log.info({ first: ipAddress });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> pino
}
