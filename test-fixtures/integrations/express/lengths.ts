// A summer camp: how many there are of something says nothing about anybody, whatever the key.
import express from 'express';
import { z } from 'zod';

const app = express();
const camper = z.object({ allergies: z.array(z.string()).default([]), tent: z.string() });

app.post('/campers', (req, res) => {
  console.log({ allergies: req.body.allergies.length });
  console.log({ allergies: req.body.allergies });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  const parsed = camper.safeParse(req.body);
  if (!parsed.success) return;
  const { tent, ...rest } = parsed.data;
  console.log(tent, { allergies: rest.allergies.length });
  console.log({ allergies: rest.allergies });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  res.end();
});
