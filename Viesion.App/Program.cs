return await Viesion.App.Commands.CommandLine.Run(args);
