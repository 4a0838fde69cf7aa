// The library holds resources only; some linkers want one object file in it.
