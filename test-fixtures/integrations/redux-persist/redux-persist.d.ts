// redux-persist is not among the pinned libraries: this much of it stands in its documentation.
export interface PersistConfig {
  key: string;
  storage: object;
  whitelist?: string[];
  blacklist?: string[];
}

export function persistReducer<Reducer>(config: PersistConfig, reducer: Reducer): Reducer;
export function persistCombineReducers(config: PersistConfig, reducers: object): (state: object | undefined) => object;
