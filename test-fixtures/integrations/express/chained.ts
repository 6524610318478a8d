// Applications and routers that are put together in one expression: what a method gives back is still the application.
import express, { json, Router } from 'express';

export const kiosk = express().disable('x-powered-by').use(json());

kiosk.post('/lockers', (req, res) => {
  res.cookie('diver', req.body.diverEmail, { httpOnly: true });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  res.cookie('locker', req.body.locker, { httpOnly: true });
  res.cookie('diver', req.body.diverEmail, { httpOnly: true, maxAge: 600_000 });
});

export const lessons = Router()
  .get('/lessons', (_req, res) => {
    res.cookie('page', 1);
  })
  .post('/lessons', (req, res) => {
    res.cookie('diver', req.body.diverEmail);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  });
