/** What Windows allows in the name of a file or folder. */

/** Names of devices: no file can be made under one of them, whatever comes after a point. */
const devices = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)$/i;

export const isDevice = (name: string): boolean => devices.test((name.split('.')[0] ?? '').trimEnd());

/** Marks that may stand in no name, and ends that no name may have. */
export const holdsForbidden = (name: string): boolean => /[<>:"|?*\\]|[. ]$/.test(name);
