// What runs on a developer's machine alone is a possibility; in production it is none.
import { Resend } from 'resend';

interface Climber {
  email: string;
}

const isProduction = process.env.NODE_ENV === 'production';

export function greeted(climber: Climber): void {
  if (process.env.NODE_ENV === 'development') {
    console.log(climber.email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
    return;
  }
  console.log('greeted', climber.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function codeSent(climber: Climber): void {
  if (!isProduction) console.log(climber.email);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
  if (isProduction) console.warn(climber.email);
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function left(climber: Climber): void {
  if (process.env.APP_ENV !== 'production') return;
  console.log(climber.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function eitherOfThem(climber: Climber, stage: string): void {
  if (process.env.NODE_ENV === 'development' || process.env.NODE_ENV === 'test') console.log(climber.email);
//                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
  if (process.env.NODE_ENV === 'development' || climber.email.endsWith('.example')) console.log(climber.email);
//                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  if (stage === 'development') console.log(climber.email);
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

/** The path that is told is the one of production. */
class Post {
  readonly #resend = new Resend('key');

  async send(request: { to: string; subject: string }): Promise<void> {
    if (process.env.NODE_ENV === 'development') {
      console.log(`sending to ${request.to}`);
      return;
    }
    try {
      await this.#resend.emails.send({ from: 'wall@climbing.example', ...request, text: '' });
    } catch (error) {
      console.error(`not sent to ${request.to}`, error);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    }
  }
}

const post = new Post();

export async function invited(climber: Climber): Promise<void> {
  await post.send({ to: climber.email, subject: 'Come' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
}

interface Programmer extends Climber {
  isDev: boolean;
  settings: { isDev: boolean };
}

declare const appConfig: { isDev: boolean };

/** A field of somebody is no switch, and a known value counts instead of its name. */
export function switched(programmer: Programmer): void {
  if (programmer.isDev) console.log(programmer.email);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  if (programmer.settings.isDev) console.log(programmer.email);
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const isDev = programmer.email.endsWith('@wall.example');
  if (isDev) console.log(programmer.email);
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  if (appConfig.isDev) console.log(programmer.email);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
}

/** What is not production is a place where others try things out, too; builds know the developer's machine alone. */
export function stagedAt(climber: Climber, wall: { ENVIRONMENT: string }): void {
  if (process.env.APP_ENV !== 'production') console.log(climber.email);
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  if (process.env.NODE_ENV !== 'production') console.log(climber.email);
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
  if (process.env.APP_ENV === 'local') console.log(climber.email);
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
  if (wall.ENVIRONMENT === 'local') console.log(climber.email);
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

declare const environment: { production: boolean; url: string };

/** Files of settings for each kind of build say which it is. */
export function built(climber: Climber, wall: { production: boolean }): void {
  if (!environment.production) console.log(climber.email);
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
  if (environment.production) console.log(climber.email);
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  if (!wall.production) console.log(climber.email);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

/** On a developer's machine, or where somebody has turned it on. */
export function debugged(climber: Climber, isNew: boolean): void {
  if (!isProduction || process.env.WALL_DEBUG === 'true') console.log(climber.email);
//                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
  if (!isProduction || isNew) console.log(climber.email);
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  if (process.env.WALL_DEBUG !== 'true') console.log(climber.email);
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
