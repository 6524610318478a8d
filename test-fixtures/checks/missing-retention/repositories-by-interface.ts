// A wholesaler of seeds: services for its records are typed by an interface, and the class behind it is made by a function.
//- package.json
{ "name": "seeds", "private": true, "workspaces": ["packages/*"] }

//- packages/types/package.json
{ "name": "@seeds/types", "main": "src/index.ts" }

//- packages/types/src/index.ts
export * as Data from './data.ts';
export * as Dto from './dto.ts';

//- packages/types/src/data.ts
export interface RecordService<T extends object> {
  retrieve(id: string): Promise<T>;
  list(filter?: object): Promise<T[]>;
  create(data: unknown, context?: object): Promise<T>;
  create(data: unknown[], context?: object): Promise<T[]>;
  update(data: unknown, context?: object): Promise<T>;
  delete(ids: string[]): Promise<void>;
}
export interface AnsweredService<T extends object> {
  list(): Promise<T[]>;
  create(data: Partial<T>): Promise<T>;
  update(data: Partial<T>): Promise<T>;
  delete(ids: string[]): Promise<void>;
}

//- packages/types/src/dto.ts
export interface NewGrower {
  email: string;
  fields: number;
}
export interface NewSeed {
  name: string;
  weight: number;
}

//- packages/made/package.json
{ "name": "@seeds/made", "main": "src/index.ts", "dependencies": { "@seeds/types": "workspace:*" } }

//- packages/made/src/index.ts
import type { Data } from '@seeds/types';

interface Container {
  [name: string]: any;
}

export function makeService<T extends object>(model: { name: string }): new (given: Container) => Data.RecordService<T> {
  const key = `${model.name}Table`;
  class Made implements Data.RecordService<T> {
    constructor(readonly given: Container) {}
    retrieve(id: string) {
      return this.given[key].first(id);
    }
    list() {
      return this.given[key].every();
    }
    create(data: any) {
      return this.given[key].add(Array.isArray(data) ? data : [data]);
    }
    update(data: any) {
      return this.given[key].change(data);
    }
    delete(ids: string[]) {
      return this.given[key].drop(ids);
    }
  }
  return Made as any;
}

//- packages/growers/package.json
{ "name": "@seeds/growers", "main": "src/service.ts", "dependencies": { "@seeds/types": "workspace:*" } }

//- packages/growers/src/models.ts
import { Entity, PrimaryKey, Property } from '@mikro-orm/core';

@Entity({ tableName: 'grower' })
export class Grower {
  @PrimaryKey() id!: string;
  @Property() email!: string;
}

@Entity({ tableName: 'seed' })
export class Seed {
  @PrimaryKey() id!: string;
  @Property() name!: string;
}

//- packages/growers/src/service.ts
import type { Data, Dto } from '@seeds/types';
import { Grower, Seed } from './models.ts';

interface Given {
  growerService: Data.RecordService<any>;
  seedService: Data.RecordService<any>;
  shown: Data.AnsweredService<Grower>;
}

export class GrowerModule {
  protected growers_: Data.RecordService<Grower>;
  protected seeds_: Data.RecordService<Seed>;
  protected shown_: Data.AnsweredService<Grower>;

  constructor({ growerService, seedService, shown }: Given) {
    this.growers_ = growerService;
    this.seeds_ = seedService;
    this.shown_ = shown;
  }

  async createGrowers(dataOrList: Dto.NewGrower | Dto.NewGrower[], context: object = {}) {
    const data = Array.isArray(dataOrList) ? dataOrList : [dataOrList];
    return this.growers_.create(data, context);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through a repository
  }

  async updateGrower(id: string, email: string) {
    await this.growers_.update({ id, email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through a repository
    await this.growers_.delete([id]);
  }

  async createSeeds(data: Dto.NewSeed[]) {
    return this.seeds_.create(data);
  }

  // What this one runs is at hand: it shows a row, and keeps nothing.
  async show(email: string) {
    await this.shown_.create({ email });
  }
}

//- packages/growers/src/shown.ts
import type { Data } from '@seeds/types';
import type { Grower } from './models.ts';

export class Shown implements Data.AnsweredService<Grower> {
  readonly rows: string[] = [];
  async list() {
    return [];
  }
  async create(data: Partial<Grower>) {
    document.title = data.id ?? '';
    return render(data);
  }
  async update(data: Partial<Grower>) {
    return render(data);
  }
  async delete() {
    this.rows.pop();
  }
}

declare function render(data: Partial<Grower>): Grower;
