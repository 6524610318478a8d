// A booking desk with several voices: what one of them does with a guest's note is not what the others do.
abstract class Voice {
  async begin(guest: string, note: { dietaryNeeds: string }): Promise<void> {
    await this.answer(guest, note);
//        ^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.health_and_medical -> console
  }
  protected abstract answer(guest: string, note: unknown): Promise<void>;
}
export class Loud extends Voice {
  protected async answer(_guest: string, note: unknown): Promise<void> {
    console.log('heard', note);
  }
}
export class Quiet extends Voice {
  async greet(mail: string): Promise<void> {
    await this.whisper({ mail });
    await this.hear({ mail });
  }
  async hear(note: unknown): Promise<void> {
    await this.take(note);
  }
  protected async take(note: unknown): Promise<void> {
    await this.answer('', note);
  }
  async whisper(note: unknown): Promise<void> {
    await this.answer('', note);
  }
  protected async answer(_guest: string, _note: unknown): Promise<void> {
    console.log('heard');
  }
}

// A base that hands on what it is given, called on objects of two classes.
abstract class Desk {
  async open(letter: unknown): Promise<void> {
    await this.file(letter);
  }
  protected abstract file(letter: unknown): Promise<void>;
}
export class Archive extends Desk {
  async receive(email: string): Promise<void> {
    await this.open({ email });
//        ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }
  protected async file(letter: unknown): Promise<void> {
    console.log(letter);
  }
}
export class Shredder extends Desk {
  async receive(email: string): Promise<void> {
    await this.open({ email });
  }
  protected async file(_letter: unknown): Promise<void> {
    console.log('gone');
  }
}
// Whoever is handed any desk may have the one that keeps letters.
export async function deliver(desk: Desk, email: string): Promise<void> {
  await desk.open({ email });
//      ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
export class LargeArchive extends Archive {
  protected override async file(letter: unknown): Promise<void> {
    console.info(letter);
  }
}
