// Programs as values: what they log, and what comes out of them.
import { Effect, pipe } from 'effect';

interface Rider {
  id: string;
  phone: string;
}

const load = (rider: Rider) => Effect.succeed(rider);

export async function ride(rider: Rider): Promise<void> {
  await Effect.runPromise(Effect.logInfo('ride', rider.id));
  await Effect.runPromise(Effect.logInfo('ride', rider.phone));
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> Effect
  await Effect.runPromise(Effect.succeed(1).pipe(Effect.annotateLogs({ phone: rider.phone })));
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> Effect
  console.log(await Effect.runPromise(Effect.map(load(rider), (each) => each.id)));
  console.log(await Effect.runPromise(Effect.map(load(rider), (each) => each.phone)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(
// ^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
    await Effect.runPromise(
      pipe(
        load(rider),
        Effect.tap((each) => Effect.log(each.phone)),
//                           ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> Effect
        Effect.map((each) => each.phone),
      ),
    ),
  );
  console.log(await Effect.runPromise(load(rider).pipe(Effect.map((each) => each.id))));
  console.log(await Effect.runPromise(Effect.promise(async () => rider.phone)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  await Effect.runPromise(Effect.forEach([rider], (each) => Effect.logError(each.phone)));
//                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> Effect
  await Effect.runPromise(Effect.tap(load(rider), (each) => Effect.logDebug(each.id)));
}
