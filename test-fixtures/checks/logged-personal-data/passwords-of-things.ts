// A choir: what opens a room or a shared link is told to many; what somebody signs in with is theirs, whatever carries it.
interface Room {
  id: string;
  password: string;
}
interface SharedLink {
  url: string;
  password: string;
}
interface SignupPage {
  password: string;
}
interface RegisterAction {
  password: string;
}
interface RehearsalRoom {
  username: string;
  password: string;
}
class JoinChoirEvent {
  password!: string;
}

export function opened(room: Room, link: SharedLink): void {
  console.log(room.password);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.authorization.password -> console
  console.log(link.password);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.authorization.password -> console
}

export function signedUp(page: SignupPage, action: RegisterAction, room: RehearsalRoom): void {
  console.log(page.password);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> console
  console.log(action.password);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> console
  console.log(room.password);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> console
}

export function handler(event: { body: { password: string } }, entity: { password: string }): void {
  console.log(event.body.password);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> console
  console.log(entity.password);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> console
}

export function onJoin(event: JoinChoirEvent): void {
  console.log(event.password);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> console
}

// A switch beside it says that it opens something; beside an address somebody signs in with it.
class ConcertInput {
  title!: string;
  password?: string;
  requirePassword?: boolean;
}
class SingerInput {
  email!: string;
  password?: string;
  requirePassword?: boolean;
}
class SignUpInput {
  name!: string;
  password?: string;
  requirePassword?: boolean;
}
class ChorusInput {
  title!: string;
  password?: string;
  passwordConfirm?: string;
  requirePassword?: boolean;
}
class AccountInput {
  pin!: string;
  password?: string;
  passwordEnabled?: boolean;
}

/** Who chooses a password of their own signs in, writes it twice, or has more ways to do so. */
export function chosen(signUp: SignUpInput, chorus: ChorusInput, account: AccountInput): void {
  console.log(signUp.password);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> console
  console.log(chorus.password);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> console
  console.log(account.password);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> console
}

export function changed(input: ConcertInput, singer: SingerInput): void {
  console.log(input.password);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.authorization.password -> console
  console.log({ password: input.password });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.authorization.password -> console
  console.log(singer.password);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> console
}
