// redux-persist is not among the pinned libraries: each of its storages is an object.
export default class Storage {}
