// Libraries of thousands of files each: the parts that the fixtures call, as the versions named here declare them, so that
// installing the libraries of the fixtures stays quick.

// square 46
declare module 'square' {
  export class SquareClient {
    readonly customers: {
      create(request: { emailAddress?: string }): Promise<unknown>;
      get(request: { customerId: string }): Promise<unknown>;
    };
  }
}

// klaviyo-api 23
declare module 'klaviyo-api' {
  export class ApiKeySession {
    constructor(apiKey: string);
  }
  export class ProfilesApi {
    constructor(session: ApiKeySession);
    createProfile(query: {
      data: { type: 'profile'; attributes: { email?: string; externalId?: string } };
    }): Promise<unknown>;
  }
}

// @mistralai/mistralai 2
declare module '@mistralai/mistralai' {
  export class Mistral {
    readonly chat: {
      complete(request: { model: string; messages: { role: 'user'; content: string }[] }): Promise<unknown>;
    };
  }
}

// @azure/cosmos 4
declare module '@azure/cosmos' {
  interface Container {
    readonly items: { create(body: object): Promise<unknown>; upsert(body: object): Promise<unknown> };
  }
  interface Database {
    container(id: string): Container;
  }
  export class CosmosClient {
    constructor(connectionString: string);
    database(id: string): Database;
  }
}

// google-spreadsheet 5
declare module 'google-spreadsheet' {
  export class GoogleSpreadsheetWorksheet {
    addRow(values: Record<string, string | number | boolean>): Promise<unknown>;
  }
}

// jsforce 3
declare module 'jsforce' {
  export class Connection {
    constructor(options: object);
    sobject(type: string): { create(record: object): Promise<unknown> };
    create(type: string, record: object): Promise<unknown>;
  }
}
