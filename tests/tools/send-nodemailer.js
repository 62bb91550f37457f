// Sends the message on standard input by nodemailer.
// send-nodemailer.js PORT none|starttls|wrapper CA_FILE SENDER RECIPIENT [USER PASSWORD]
'use strict';
const fs = require('fs');
const nodemailer = require('nodemailer');

const [port, tls, authority, sender, recipient, user, pass] = process.argv.slice(2);
const transport = nodemailer.createTransport({
  host: 'localhost',
  port: Number(port),
  secure: tls === 'wrapper',
  ignoreTLS: tls === 'none',
  requireTLS: tls === 'starttls',
  name: 'client.example',
  auth: user ? { user, pass } : undefined,
  tls: { ca: fs.readFileSync(authority), servername: 'localhost' },
});
transport
  .sendMail({ envelope: { from: sender, to: [recipient] }, raw: fs.readFileSync(0) })
  .then((sent) => console.log(sent.response))
  .catch((refused) => {
    console.error(refused.response || refused.message);
    process.exitCode = 1;
  });
