// A tattoo studio: classes that say themselves what JSON has of them.
class Client {
  constructor(
    readonly ref: string,
    readonly email: string,
  ) {}
  toJSON(): { ref: string } {
    return { ref: this.ref };
  }
}

class Artist {
  constructor(
    readonly station: number,
    readonly email: string,
  ) {}
  toJSON() {
    return { station: this.station, reach: this.email };
  }
}

class Piercer {
  constructor(readonly email: string) {}
  toText(): string {
    return 'a piercer';
  }
}

interface Appointment {
  client: Client;
  artist: Artist;
}

export function booked(appointment: Appointment, piercer: Piercer): void {
  console.info(JSON.stringify(appointment.client));
  console.info(JSON.stringify(appointment.artist));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.info(JSON.stringify(piercer));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.info(JSON.stringify(new Client('a', piercer.email)));
  console.info(appointment.client);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
