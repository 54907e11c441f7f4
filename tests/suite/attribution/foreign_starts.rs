//! Lines that begin another exchange in a form that is not fully understood.
