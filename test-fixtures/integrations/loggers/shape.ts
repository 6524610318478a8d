// Loggers that come from no library: an interface with a logger's name and methods.
export interface Log {
  debug(message: string, fields?: object): void;
  warn(message: string, fields?: object): void;
}
export interface Ports {
  logger: { info(message: string): void; error(message: string): void };
  alerts: { info(message: string): void; error(message: string): void };
}

export function weigh(log: Log, ports: Ports, parcel: { id: string; phone: string }): void {
  log.debug('weighed', { id: parcel.id });
  log.warn('weighed', { phone: parcel.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> the logger
  ports.logger.info(parcel.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> the logger
  ports.alerts.info(parcel.phone);
}
