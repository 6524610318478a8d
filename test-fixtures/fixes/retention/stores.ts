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
  await redis.set(`visitor:${visitor.id}`, JSON.stringify({ email: visitor.email }));
  Cookies.set('visitor', visitor.email);
  Cookies.set('visitor', visitor.email, { secure: true });
}

app.post('/visit', (req, res) => {
  res.cookie('email', req.body.email, { httpOnly: true });
  res.cookie('email', req.body.email);
  res.end();
});
