// What a schema leaves of a body, handed over as the method that reads it.
import { defineEventHandler, getCookie, readValidatedBody } from 'h3';
import { z } from 'zod';

const Crew = z.object({ boat: z.string(), rowers: z.array(z.object({ seat: z.number(), fullName: z.string() })) });

export default defineEventHandler(async (event) => {
  const crew = await readValidatedBody(event, Crew.parse);
  console.log(crew.boat, crew.rowers.length);
  const front = crew.rowers.filter((rower) => rower.seat < 3);
  console.log(front);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(front.map((rower) => rower.seat));
  const cox = getCookie(event, 'cox.email');
  console.log(cox);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
});
