// The door to the policy side: everything other rooms use is exported here.

export * from './model.ts';
