// A choir's office: jobs that any runner may take, and names whose model says whose they are.
//- src/db.ts
import { PrismaClient } from '@prisma/client';
export const prisma = new PrismaClient();

//- src/runner.ts
import { prisma } from './db.ts';

export interface Task {
  kind: string;
  payload: unknown;
}

export abstract class BaseRunner {
  async enqueue(_task: Task): Promise<void> {
    throw new Error('no runner is set up');
  }

  async describe(_task: Task): Promise<string> {
    return 'a task';
  }
}

export class TableRunner extends BaseRunner {
  static shared(): TableRunner {
    return new TableRunner();
  }

  override async enqueue(task: Task): Promise<void> {
    await prisma.queuedTask.create({ data: { kind: task.kind, payload: task.payload as object } });
  }
}

export class QuietRunner {
  async enqueue(_task: Task): Promise<void> {}
}

//- src/client.ts
import { match } from 'ts-pattern';
import type { BaseRunner, Task } from './runner.ts';
import { QuietRunner, TableRunner } from './runner.ts';

class TaskClient {
  #runner: BaseRunner;

  constructor(kind: string | undefined) {
    this.#runner = match(kind)
      .with('table', () => TableRunner.shared())
      .otherwise(() => TableRunner.shared());
  }

  async enqueue(task: Task): Promise<void> {
    return this.#runner.enqueue(task);
  }

  async describe(task: Task): Promise<string> {
    return this.#runner.describe(task);
  }
}

export const tasks = new TaskClient('table');
export const quiet = new QuietRunner();

//- src/singers.ts
import { quiet, tasks } from './client.ts';

interface Singer {
  id: string;
  email: string;
}

export async function welcome(singer: Singer): Promise<void> {
  await tasks.enqueue({ kind: 'welcome', payload: { email: singer.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  await tasks.enqueue({ kind: 'seat', payload: { singerId: singer.id } });
  await tasks.describe({ kind: 'welcome', payload: { email: singer.email } });
  await quiet.enqueue({ kind: 'welcome', payload: { email: singer.email } });
}

//- src/edit.ts
import { prisma } from './db.ts';

interface Changes {
  id: string;
  name: string;
  notes: string;
}

export async function rename({ id, name }: Changes): Promise<void> {
  await prisma.user.update({ where: { id }, data: { name } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> database through Prisma
}

export async function renamePiece({ id, name }: Changes): Promise<void> {
  await prisma.piece.update({ where: { id }, data: { name } });
}

export async function addGroup({ id, name }: Changes): Promise<void> {
  await prisma.piece.create({ data: { id, group: { create: { name } } } });
}
