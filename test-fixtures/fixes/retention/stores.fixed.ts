//- PRIVACY.md
# Privacy notice of the harbour museum

## How long we keep data

We keep the contact data of visitors for 13 months and delete it afterwards.

//- src/stores.ts
import express from 'express';
import Redis from 'ioredis';
import Cookies from 'js-cookie';

const redis = new Redis();
const app = express();

interface Visitor {
  id: string;
  email: string;
  name: string;
}

export async function remember(visitor: Visitor) {
  await redis.set(`visitor:${visitor.id}`, JSON.stringify({ email: visitor.email }), 'EX', 60 * 60 * 24 * 395 /* P13M */);
  Cookies.set('visitor', visitor.email, { expires: 395 /* P13M */ });
  Cookies.set('visitor', visitor.email, { secure: true, expires: 395 /* P13M */ });
}

app.post('/visit', (req, res) => {
  res.cookie('email', req.body.email, { httpOnly: true, maxAge: 1000 * 60 * 60 * 24 * 395 /* P13M */ });
  res.cookie('email', req.body.email, { maxAge: 1000 * 60 * 60 * 24 * 395 /* P13M */ });
  res.end();
});
