/** The page policy that every element of the library works under, as the README prints it. */
export const strictPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

export const strictHeaders = {'content-security-policy': strictPolicy};
