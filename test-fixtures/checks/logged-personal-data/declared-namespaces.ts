// Messages that a generator has declared: what stands in an exported namespace of a declaration file is exported.
//- src/messages.d.ts
export namespace regatta {
  interface ISkipper {
    email?: string | null;
    fullName?: string | null;
  }
  interface IStart {
    skipper?: ISkipper | null;
    boat?: regatta.IBoat | null;
  }
  interface IBoat {
    sailNumber?: string | null;
  }
  class Finish implements IFinish {
    public skipper?: ISkipper | null;
  }
  interface IFinish {
    skipper?: ISkipper | null;
  }
  namespace club {
    interface IMember {
      email?: string | null;
    }
  }
}

//- src/messages.js
export const regatta = {};

//- src/race.ts
import { regatta } from './messages';

export type Start = regatta.IStart;

export function started(start: Start, boat: regatta.IBoat): void {
  console.log('started', boat);
  console.log('started', start);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

export function finished(finish: regatta.Finish, member: regatta.club.IMember): void {
  console.log('finished', finish.skipper);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log('member', member);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
